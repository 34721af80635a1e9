package org.guildhall.order.entity;

import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a return. {@link #next()} is the whole table of transitions; what it does not name
 * does not happen.
 */
public enum ReturnStatus {
  REQUESTED,
  APPROVED,
  DECLINED,
  CANCELLED,
  IN_TRANSIT,
  RECEIVED,
  INSPECTED,
  REFUNDED,
  REJECTED,
  CLOSED;

  /** Where it may go from here. */
  public Set<ReturnStatus> next() {
    return switch (this) {
      case REQUESTED -> EnumSet.of(APPROVED, DECLINED, CANCELLED);
      case APPROVED -> EnumSet.of(IN_TRANSIT, CANCELLED, CLOSED);
      case IN_TRANSIT -> EnumSet.of(RECEIVED);
      case RECEIVED -> EnumSet.of(INSPECTED);
      case INSPECTED -> EnumSet.of(REFUNDED, REJECTED);
      case REFUNDED, REJECTED -> EnumSet.of(CLOSED);
      case DECLINED, CANCELLED, CLOSED -> EnumSet.noneOf(ReturnStatus.class);
    };
  }

  public boolean canBecome(ReturnStatus other) {
    return next().contains(other);
  }

  /** True when nothing more will happen to it. */
  public boolean isOver() {
    return next().isEmpty();
  }

  /** True while its units are neither paid back nor refused. */
  public boolean isPending() {
    return this == REQUESTED
        || this == APPROVED
        || this == IN_TRANSIT
        || this == RECEIVED
        || this == INSPECTED;
  }

  public static Set<ReturnStatus> pending() {
    return EnumSet.of(REQUESTED, APPROVED, IN_TRANSIT, RECEIVED, INSPECTED);
  }

  public static Set<ReturnStatus> over() {
    return EnumSet.of(DECLINED, CANCELLED, CLOSED);
  }
}
