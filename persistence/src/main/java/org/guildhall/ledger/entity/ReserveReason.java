package org.guildhall.ledger.entity;

/** Why money is held back from a maker. */
public enum ReserveReason {
  DELIVERY_NOT_CONFIRMED,
  PAYMENT_DISPUTED,
  MANY_REFUNDS,
  IDENTITY_CHECK,
  POLICY_REVIEW
}
