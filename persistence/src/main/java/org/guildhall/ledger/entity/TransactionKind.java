package org.guildhall.ledger.entity;

/** What happened to money. With its reference each happens once. */
public enum TransactionKind {
  SALE,
  /** Money came for an order that cannot be kept: owed back at once. */
  CAPTURE_OWED,
  RELEASE,
  REFUND,
  REFUND_SETTLED,
  REFUND_FAILED,
  PAYOUT,
  PAYOUT_SETTLED,
  PAYOUT_RETURNED,
  DISPUTE_OPENED,
  DISPUTE_WON,
  DISPUTE_LOST,
  RESERVE,
  RESERVE_RELEASED
}
