package org.guildhall.payment.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a payment stands, and where it may go from there. */
public enum PaymentStatus {
  CREATED,
  REQUIRES_ACTION,
  AUTHORISED,
  CAPTURED,
  FAILED,
  VOIDED,
  EXPIRED,
  PARTIALLY_REFUNDED,
  REFUNDED,
  DISPUTED,
  CHARGED_BACK;

  private static final Map<PaymentStatus, Set<PaymentStatus>> MOVES =
      new EnumMap<>(PaymentStatus.class);

  static {
    MOVES.put(CREATED, EnumSet.of(REQUIRES_ACTION, AUTHORISED, CAPTURED, FAILED));
    MOVES.put(REQUIRES_ACTION, EnumSet.of(AUTHORISED, CAPTURED, FAILED, EXPIRED));
    // a new attempt is a new row. Money that has come is a fact, however late it is told
    MOVES.put(FAILED, EnumSet.of(EXPIRED, CAPTURED));
    MOVES.put(EXPIRED, EnumSet.of(CAPTURED));
    MOVES.put(AUTHORISED, EnumSet.of(CAPTURED, FAILED, VOIDED, EXPIRED));
    MOVES.put(CAPTURED, EnumSet.of(PARTIALLY_REFUNDED, REFUNDED, DISPUTED));
    MOVES.put(PARTIALLY_REFUNDED, EnumSet.of(REFUNDED, DISPUTED));
    // a bank may ask for what was given back already
    MOVES.put(REFUNDED, EnumSet.of(DISPUTED));
    // won after a refund, it is as it was before
    MOVES.put(DISPUTED, EnumSet.of(CAPTURED, PARTIALLY_REFUNDED, REFUNDED, CHARGED_BACK));
    // the bank that kept one part asks for another
    MOVES.put(CHARGED_BACK, EnumSet.of(DISPUTED));
  }

  public boolean canBecome(PaymentStatus next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Money of the buyer has reached us, whatever became of it afterwards. */
  public boolean hasCaptured() {
    return switch (this) {
      case CAPTURED, PARTIALLY_REFUNDED, REFUNDED, DISPUTED, CHARGED_BACK -> true;
      default -> false;
    };
  }

  /** The buyer's bank has it, until it decides or for good. */
  public boolean isDisputed() {
    return this == DISPUTED || this == CHARGED_BACK;
  }

  /** The buyer can still pay with this very attempt. */
  public boolean isOpen() {
    return this == CREATED || this == REQUIRES_ACTION;
  }
}
