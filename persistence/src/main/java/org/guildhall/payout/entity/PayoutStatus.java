package org.guildhall.payout.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a payout stands, and where it may go from there. */
public enum PayoutStatus {
  SCHEDULED,
  PROCESSING,
  PAID,
  FAILED,
  RETURNED,
  HELD,
  CANCELLED;

  private static final Map<PayoutStatus, Set<PayoutStatus>> MOVES =
      new EnumMap<>(PayoutStatus.class);

  static {
    MOVES.put(SCHEDULED, EnumSet.of(PROCESSING, HELD, CANCELLED));
    // back to the list when the provider's balance does not suffice yet
    MOVES.put(PROCESSING, EnumSet.of(PAID, FAILED, SCHEDULED));
    MOVES.put(FAILED, EnumSet.of(SCHEDULED));
    MOVES.put(PAID, EnumSet.of(RETURNED));
    MOVES.put(HELD, EnumSet.of(SCHEDULED));
  }

  public boolean canBecome(PayoutStatus next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }
}
