package org.guildhall.payment.entity;

/** Why money goes back. */
public enum RefundOrigin {
  SELLER,
  OFFICE,
  CANCELLATION,
  RETURN,
  /** The money came when the order could not be kept any more. */
  LATE_PAYMENT
}
