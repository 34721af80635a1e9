package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ShopOrderAccepted;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.order.event.ShopOrderReadyToShip;
import org.guildhall.order.event.ShopOrderShipped;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentRepository;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.service.StockService;

/** A maker's steps with a shop order: begin, pack, send, or say no. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class FulfilmentService {
  @Inject ShopOrderRepository shopOrders;
  @Inject ShipmentRepository shipments;
  @Inject StockService stock;
  @Inject OrderProgress progress;
  @Inject RefundDesk refunds;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ShopOrderAccepted> accepted;
  @Inject Event<ShopOrderReadyToShip> ready;
  @Inject Event<ShopOrderShipped> shipped;
  @Inject Event<ShopOrderCancelled> cancelled;

  /** Begins making; refuses what is not new. */
  public void accept(String number) {
    var part = own(number);
    var order = progress.lock(part);
    part.accept(me(), clock.instant());
    progress.follow(order, null);
    accepted.fire(new ShopOrderAccepted(part.getId(), number));
  }

  /** Everything is made and packed. */
  public void markReady(String number) {
    var part = own(number);
    var order = progress.lock(part);
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
    var part = own(command.number());
    var order = progress.lock(part);
    var tracking = tracking(command.carrier(), command.trackingNumber());
    var units = command.units() == null ? open(part) : positive(command.units());
    part.ship(units, me(), now);
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

  /**
   * Says no before anything was sent: the stock comes back once, and all the buyer paid for it is
   * on its way back. Refuses without a reason for the buyer.
   */
  public void cancel(String number, String reason) {
    var part = own(number);
    var order = progress.lock(part);
    part.cancel(reason, me(), clock.instant());
    stock.giveBack(
        part.getItems().stream()
            .filter(OrderItem::isTracked)
            .map(item -> new StockNeed(item.getVariantId(), item.getQuantity(), item.getTitle()))
            .toList(),
        number);
    refunds.give(
        part,
        RefundPlan.rest(part),
        new RefundDesk.Cause(RefundOrigin.CANCELLATION, reason, caller.accountId()));
    progress.follow(order, reason);
    cancelled.fire(new ShopOrderCancelled(part.getId(), number, reason));
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

  private static Map<UUID, Integer> open(ShopOrder part) {
    return part.getItems().stream()
        .filter(item -> item.open() > 0)
        .collect(Collectors.toMap(OrderItem::getId, OrderItem::open));
  }

  private static Map<UUID, Integer> positive(Map<UUID, Integer> units) {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() != null && entry.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
