package org.guildhall.local.demo;

/** How far one maker's part of an order got. */
enum Status {
  PENDING_PAYMENT,
  CANCELLED,
  NEW,
  IN_PRODUCTION,
  READY_TO_SHIP,
  SHIPPED,
  DELIVERED,
  COMPLETED;

  /** The cancelled orders of the demo were never paid. */
  boolean isPaid() {
    return compareTo(NEW) >= 0;
  }

  boolean isReady() {
    return compareTo(READY_TO_SHIP) >= 0;
  }

  boolean hasLeft() {
    return compareTo(SHIPPED) >= 0;
  }

  boolean hasArrived() {
    return compareTo(DELIVERED) >= 0;
  }
}
