package org.guildhall.order.entity;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** What a customer order amounts to. Never set by hand: it follows from its shop orders. */
public enum OrderStatus {
  PENDING_PAYMENT,
  NEW,
  IN_PROGRESS,
  PARTIALLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  COMPLETED,
  PARTIALLY_CANCELLED,
  CANCELLED;

  /** The status that these shop orders make together; cancelled ones count only if no other is. */
  public static OrderStatus of(Collection<ShopOrderStatus> shopOrders) {
    var live = shopOrders.stream().filter(s -> s != ShopOrderStatus.CANCELLED).toList();
    if (live.isEmpty()) {
      return CANCELLED;
    }
    if (live.contains(ShopOrderStatus.PENDING_PAYMENT)) {
      return PENDING_PAYMENT;
    }
    if (all(live, s -> s == ShopOrderStatus.COMPLETED)) {
      return COMPLETED;
    }
    if (all(live, s -> s == ShopOrderStatus.DELIVERED || s == ShopOrderStatus.COMPLETED)) {
      return DELIVERED;
    }
    if (all(live, ShopOrderStatus::isUnderway)) {
      return SHIPPED;
    }
    if (live.stream().anyMatch(s -> s.isUnderway() || s == ShopOrderStatus.PARTIALLY_SHIPPED)) {
      return PARTIALLY_SHIPPED;
    }
    if (live.size() < shopOrders.size()) {
      return PARTIALLY_CANCELLED;
    }
    return all(live, s -> s == ShopOrderStatus.NEW) ? NEW : IN_PROGRESS;
  }

  private static boolean all(List<ShopOrderStatus> states, Predicate<ShopOrderStatus> test) {
    return states.stream().allMatch(test);
  }
}
