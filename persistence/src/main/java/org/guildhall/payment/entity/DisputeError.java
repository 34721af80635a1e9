package org.guildhall.payment.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Refusals around disputes. */
public enum DisputeError implements ErrorCode {
  NOT_FOUND(404),
  ILLEGAL_TRANSITION(409),
  /** The payment it is about is not known as paid yet: its own words are late. */
  PAYMENT_UNKNOWN(409),
  /** Nothing was written, or too much. Arguments: most characters. */
  EVIDENCE_REQUIRED(422),
  /** It was sent already; the bank takes it once. */
  EVIDENCE_SENT(409),
  /** The deadline is over, or the dispute is. */
  EVIDENCE_LATE(409),
  /** Several makers share the payment: the office speaks for all of them. */
  EVIDENCE_BY_OFFICE(409),
  PROVIDER_UNAVAILABLE(503);

  private final int status;

  DisputeError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
