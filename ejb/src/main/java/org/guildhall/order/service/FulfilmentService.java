package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.CancellationRequest;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ShopOrderAccepted;
import org.guildhall.order.event.ShopOrderReadyToShip;
import org.guildhall.order.event.ShopOrderShipped;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentRepository;

/** A maker's steps with a shop order: begin, pack, send. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class FulfilmentService {
  @Inject ShopOrderRepository shopOrders;
  @Inject CancellationRepository requests;
  @Inject ShipmentRepository shipments;
  @Inject OrderProgress progress;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ShopOrderAccepted> accepted;
  @Inject Event<ShopOrderReadyToShip> ready;
  @Inject Event<ShopOrderShipped> shipped;

  /** Begins making; refuses what is not new. */
  public void accept(String number) {
    var order = lock(number);
    var part = own(number);
    part.accept(me(), clock.instant());
    progress.follow(order, null);
    accepted.fire(new ShopOrderAccepted(part.getId(), number));
  }

  /** Everything is made and packed. */
  public void markReady(String number) {
    var order = lock(number);
    var part = own(number);
    part.markReady(me(), clock.instant());
    progress.follow(order, null);
    ready.fire(new ShopOrderReadyToShip(part.getId(), number));
  }

  /**
   * Hands a parcel to a carrier and answers its id. Refuses more units than are open, a known
   * carrier without a tracking number, and a number which that carrier would never print.
   */
  public UUID ship(ShipCommand command) {
    var now = clock.instant();
    var order = lock(command.number());
    var part = own(command.number());
    var tracking = tracking(command.carrier(), command.trackingNumber());
    var units = command.units() == null ? part.openUnits() : Units.positive(command.units());
    part.ship(units, me(), now);
    requests
        .of(part.getId())
        .filter(CancellationRequest::isOpen)
        .ifPresent(asked -> asked.overtaken(caller.accountId(), now));
    var shipment =
        Shipment.dispatch(
            Ids.at(now),
            part.getId(),
            command.carrier(),
            part.getShipping().getShippingService(),
            tracking,
            units,
            now);
    shipments.add(shipment);
    progress.follow(order, null);
    shipped.fire(new ShopOrderShipped(part.getId(), part.getNumber(), shipment.getId()));
    return shipment.getId();
  }

  private CustomerOrder lock(String number) {
    return progress.lock(shopOrders.purchaseOf(caller.accountId(), number));
  }

  private ShopOrder own(String number) {
    return shopOrders.ownedBy(caller.accountId(), number);
  }

  private Actor me() {
    return Actor.seller(caller.accountId());
  }

  private static String tracking(Carrier carrier, String typed) {
    if (carrier == null) {
      throw BusinessException.at("carrier", OrderError.CARRIER_REQUIRED);
    }
    if (typed != null && !typed.isBlank()) {
      return carrier.trackingNumber(typed);
    }
    if (carrier != Carrier.OTHER) {
      throw BusinessException.at("trackingNumber", OrderError.TRACKING_REQUIRED);
    }
    return null;
  }
}
