package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.order.event.OrderCancelled;

/** Lets a customer order follow its shop orders. */
@ApplicationScoped
public class OrderProgress {
  @Inject OrderRepository orders;
  @Inject Clock clock;
  @Inject Event<OrderCancelled> cancelled;

  /**
   * To be called before a shop order moves, and before it is read: two at once then see each
   * other's step, and what was read is still so.
   */
  CustomerOrder lock(UUID customerOrderId) {
    return orders.lock(customerOrderId);
  }

  /** To be called after a shop order moved. */
  void follow(CustomerOrder order, String reason) {
    boolean changed = order.follow(orders.states(order.getId()), clock.instant());
    if (changed && order.getStatus() == OrderStatus.CANCELLED) {
      cancelled.fire(new OrderCancelled(order.getId(), order.getOrderNumber(), reason));
    }
  }
}
