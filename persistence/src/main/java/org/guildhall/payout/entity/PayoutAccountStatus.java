package org.guildhall.payout.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Whether the provider pays a maker. */
public enum PayoutAccountStatus {
  PENDING,
  ACTIVE,
  RESTRICTED,
  REJECTED;

  private static final Map<PayoutAccountStatus, Set<PayoutAccountStatus>> MOVES =
      new EnumMap<>(PayoutAccountStatus.class);

  static {
    // the provider may say no before it ever said yes
    MOVES.put(PENDING, EnumSet.of(ACTIVE, REJECTED));
    MOVES.put(ACTIVE, EnumSet.of(RESTRICTED, REJECTED));
    MOVES.put(RESTRICTED, EnumSet.of(ACTIVE, REJECTED));
  }

  public boolean canBecome(PayoutAccountStatus next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }
}
