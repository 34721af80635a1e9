package org.guildhall.order.entity;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a shop order. {@link #next()} is the whole table of transitions; what it does not
 * name does not happen.
 */
public enum ShopOrderStatus {
  PENDING_PAYMENT,
  NEW,
  AWAITING_BUYER,
  IN_PRODUCTION,
  READY_TO_SHIP,
  PARTIALLY_SHIPPED,
  SHIPPED,
  DELIVERED,
  COMPLETED,
  CANCELLED,
  ON_HOLD;

  /** Where it may go from here. A hold goes back only to where it came from. */
  public Set<ShopOrderStatus> next() {
    return switch (this) {
      case PENDING_PAYMENT -> EnumSet.of(NEW, CANCELLED);
      case NEW ->
          EnumSet.of(
              AWAITING_BUYER,
              IN_PRODUCTION,
              READY_TO_SHIP,
              PARTIALLY_SHIPPED,
              SHIPPED,
              CANCELLED,
              ON_HOLD);
      case AWAITING_BUYER -> EnumSet.of(IN_PRODUCTION, CANCELLED, ON_HOLD);
      case IN_PRODUCTION ->
          EnumSet.of(READY_TO_SHIP, PARTIALLY_SHIPPED, SHIPPED, CANCELLED, ON_HOLD);
      case READY_TO_SHIP -> EnumSet.of(PARTIALLY_SHIPPED, SHIPPED, CANCELLED, ON_HOLD);
      case PARTIALLY_SHIPPED -> EnumSet.of(SHIPPED, ON_HOLD);
      case SHIPPED -> EnumSet.of(DELIVERED, ON_HOLD);
      case DELIVERED -> EnumSet.of(COMPLETED, ON_HOLD);
      // a payment that arrives after the session was given up is honoured while stock allows
      case CANCELLED -> EnumSet.of(NEW);
      case COMPLETED -> EnumSet.noneOf(ShopOrderStatus.class);
      case ON_HOLD ->
          EnumSet.of(
              NEW,
              AWAITING_BUYER,
              IN_PRODUCTION,
              READY_TO_SHIP,
              PARTIALLY_SHIPPED,
              SHIPPED,
              DELIVERED);
    };
  }

  public boolean canBecome(ShopOrderStatus other) {
    return next().contains(other);
  }

  public boolean isCancellable() {
    return this != PENDING_PAYMENT && canBecome(CANCELLED);
  }

  /** Units may come off it: what is not on its way yet need not be. */
  public boolean canLoseUnits() {
    return isCancellable() || this == PARTIALLY_SHIPPED;
  }

  public boolean isShippable() {
    return canBecome(SHIPPED) && this != ON_HOLD;
  }

  /** True once everything has left the maker. */
  public boolean isUnderway() {
    return this == SHIPPED || this == DELIVERED || this == COMPLETED;
  }
}
