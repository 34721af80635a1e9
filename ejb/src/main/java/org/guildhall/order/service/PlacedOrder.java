package org.guildhall.order.service;

import java.util.UUID;
import org.guildhall.order.entity.CustomerOrder;

/** An order that waits for its payment. */
public record PlacedOrder(UUID orderId, String number) {
  static PlacedOrder of(CustomerOrder order) {
    return new PlacedOrder(order.getId(), order.getOrderNumber());
  }
}
