package org.guildhall.payment.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where a dispute stands. {@link #next()} is the whole table of transitions. */
public enum DisputeStatus {
  /** The bank waits for what we have to say, until the deadline. */
  NEEDS_RESPONSE,
  /** The bank reads it. */
  UNDER_REVIEW,
  WON,
  LOST;

  public Set<DisputeStatus> next() {
    return switch (this) {
      case NEEDS_RESPONSE -> EnumSet.of(UNDER_REVIEW, WON, LOST);
      case UNDER_REVIEW -> EnumSet.of(WON, LOST);
      case WON, LOST -> EnumSet.noneOf(DisputeStatus.class);
    };
  }

  public boolean canBecome(DisputeStatus other) {
    return next().contains(other);
  }

  public boolean isOver() {
    return this == WON || this == LOST;
  }
}
