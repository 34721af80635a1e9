package org.guildhall.payment.entity;

/** In what we and a provider differ. */
public enum BreakKind {
  /** Money came there for no payment of ours. */
  CHARGE_NOT_OURS,
  /** A payment of ours was paid there, and we do not know it. */
  CHARGE_NOT_CAPTURED,
  CHARGE_AMOUNT,
  /** We hold a payment for paid, and no money came there. */
  CAPTURE_NOT_THEIRS,
  /** Money went back there for no refund of ours. */
  REFUND_NOT_OURS,
  REFUND_STATE,
  REFUND_AMOUNT,
  /** We hold a refund for sent, and none was made there. */
  REFUND_NOT_THEIRS
}
