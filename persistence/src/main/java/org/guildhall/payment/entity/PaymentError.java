package org.guildhall.payment.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Refusals of the payment domain. */
public enum PaymentError implements ErrorCode {
  NOT_FOUND(404),
  ORDER_NOT_PAYABLE(409),
  ILLEGAL_TRANSITION(409),
  AMOUNT_MISMATCH(409),
  EXPIRED(409),
  EARLIER_OPEN(409),
  PROVIDER_REFUSED(422),
  PROVIDER_UNAVAILABLE(503),
  REFUND_NOT_FOUND(404),
  REFUND_TOO_MUCH(409),
  /** The buyer's bank has taken the money back, or asks for it. */
  DISPUTED(409),
  REFUND_NEEDS_ANOTHER(409),
  FORGED_EVENT(400),
  UNREADABLE_EVENT(422);

  private final int status;

  PaymentError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isLasting() {
    return this == UNREADABLE_EVENT;
  }
}
