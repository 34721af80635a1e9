package org.guildhall.order.entity;

import java.util.EnumSet;
import java.util.Set;

/** The stacks in which a maker sorts work. An address of the orders page names one of them. */
public enum OrderStage {
  OPEN(
      EnumSet.of(
          ShopOrderStatus.NEW,
          ShopOrderStatus.AWAITING_BUYER,
          ShopOrderStatus.IN_PRODUCTION,
          ShopOrderStatus.READY_TO_SHIP,
          ShopOrderStatus.PARTIALLY_SHIPPED,
          ShopOrderStatus.ON_HOLD)),
  TO_ACCEPT(EnumSet.of(ShopOrderStatus.NEW)),
  TO_MAKE(EnumSet.of(ShopOrderStatus.IN_PRODUCTION, ShopOrderStatus.AWAITING_BUYER)),
  TO_SHIP(EnumSet.of(ShopOrderStatus.READY_TO_SHIP, ShopOrderStatus.PARTIALLY_SHIPPED)),
  LATE(
      EnumSet.of(
          ShopOrderStatus.NEW,
          ShopOrderStatus.IN_PRODUCTION,
          ShopOrderStatus.READY_TO_SHIP,
          ShopOrderStatus.PARTIALLY_SHIPPED)),
  SHIPPED(
      EnumSet.of(ShopOrderStatus.SHIPPED, ShopOrderStatus.DELIVERED, ShopOrderStatus.COMPLETED)),
  CANCELLED(EnumSet.of(ShopOrderStatus.CANCELLED)),
  ALL(EnumSet.complementOf(EnumSet.of(ShopOrderStatus.PENDING_PAYMENT)));

  private final Set<ShopOrderStatus> statuses;

  OrderStage(Set<ShopOrderStatus> statuses) {
    this.statuses = statuses;
  }

  /** The states of the orders in this stack. An unpaid order is in none: nobody may begin it. */
  public Set<ShopOrderStatus> statuses() {
    return EnumSet.copyOf(statuses);
  }

  /** True for the stack of those that should have left before today. */
  public boolean isOverdue() {
    return this == LATE;
  }

  /** The stack by its name in an address; the open ones when nobody knows the name. */
  public static OrderStage named(String name) {
    for (var stage : values()) {
      if (stage.name().equalsIgnoreCase(name)) {
        return stage;
      }
    }
    return OPEN;
  }
}
