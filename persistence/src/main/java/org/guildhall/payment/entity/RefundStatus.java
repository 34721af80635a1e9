package org.guildhall.payment.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where a refund stands. {@link #next()} is the whole table of transitions. */
public enum RefundStatus {
  /** Above the limit of one person: another has to agree. */
  PENDING_APPROVAL,
  /** Booked, and with the provider or on the way there. */
  SUBMITTED,
  /** The buyer has it. */
  SUCCEEDED,
  /** The provider could not pay it out; it can be submitted again. */
  FAILED,
  REJECTED;

  public Set<RefundStatus> next() {
    return switch (this) {
      case PENDING_APPROVAL -> EnumSet.of(SUBMITTED, REJECTED);
      // a provider may take back its word: a bank returns what had been sent
      case SUBMITTED -> EnumSet.of(SUCCEEDED, FAILED);
      case SUCCEEDED -> EnumSet.of(FAILED);
      case FAILED -> EnumSet.of(SUBMITTED);
      case REJECTED -> EnumSet.noneOf(RefundStatus.class);
    };
  }

  public boolean canBecome(RefundStatus other) {
    return next().contains(other);
  }
}
