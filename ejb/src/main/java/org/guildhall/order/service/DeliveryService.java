package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.service.EarningService;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.ShopOrderDelivered;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.entity.ShipmentRepository;
import org.guildhall.shipping.entity.ShipmentStatus;
import org.guildhall.shipping.event.ParcelDelivered;

/** Notes that parcels have arrived, by the carrier's word or the buyer's. */
@Stateless
@PermitAll
public class DeliveryService {
  @Inject OrderRepository orders;
  @Inject ShopOrderRepository shopOrders;
  @Inject ShipmentRepository shipments;
  @Inject OrderProgress progress;
  @Inject EarningService earnings;
  @Inject Clock clock;
  @Inject Event<ShopOrderDelivered> delivered;

  /** The carrier handed a parcel over; the last one makes the shop order delivered. */
  public void onDelivered(@Observes ParcelDelivered event) {
    var order = progress.lock(shopOrders.purchaseOf(event.shopOrderId()));
    var part = shopOrders.get(event.shopOrderId());
    if (part.getStatus() == ShopOrderStatus.SHIPPED && shipments.isDelivered(part.getId())) {
      arrive(order, part, Actor.carrier(), event.deliveredAt());
    }
  }

  /** After a hold: parcels may have arrived while nothing could move. */
  public void catchUp(CustomerOrder order, ShopOrder part) {
    if (part.getStatus() == ShopOrderStatus.SHIPPED && shipments.isDelivered(part.getId())) {
      arrive(order, part, Actor.carrier(), clock.instant());
    }
  }

  /**
   * The buyer has it. The caller has checked whose order it is; the account is null for a guest.
   */
  public void received(CustomerOrder owned, String shopOrderNumber, UUID accountId) {
    var now = clock.instant();
    var order = orders.lock(owned.getId());
    var part =
        orders.shopOrders(order.getId()).stream()
            .filter(candidate -> candidate.getNumber().equals(shopOrderNumber))
            .findFirst()
            .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, shopOrderNumber));
    if (part.getStatus() == ShopOrderStatus.DELIVERED) {
      return;
    }
    for (var shipment : shipments.ofShopOrders(List.of(part.getId()))) {
      shipments.locked(shipment.getId()).seen(ShipmentStatus.DELIVERED, now, now);
    }
    arrive(order, part, Actor.buyer(accountId), now);
  }

  private void arrive(CustomerOrder order, ShopOrder part, Actor by, Instant when) {
    part.delivered(by, when);
    earnings.delivered(part.getId(), when);
    progress.follow(order, null);
    delivered.fire(new ShopOrderDelivered(part.getId(), part.getNumber()));
  }
}
