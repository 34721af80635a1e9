package org.guildhall.order.entity;

import java.util.Set;

/** The states of a checkout and the only ways between them. */
public enum CheckoutStatus {
  OPEN,
  AWAITING_PAYMENT,
  COMPLETED,
  EXPIRED,
  CANCELLED;

  public boolean canBecome(CheckoutStatus next) {
    return switch (this) {
      case OPEN -> Set.of(AWAITING_PAYMENT, EXPIRED, CANCELLED).contains(next);
      case AWAITING_PAYMENT -> Set.of(COMPLETED, EXPIRED, CANCELLED).contains(next);
      default -> false;
    };
  }
}
