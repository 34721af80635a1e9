package org.guildhall.payment.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Refusals around the comparison with a provider. */
public enum ReconcileError implements ErrorCode {
  NOT_FOUND(404),
  /** Nothing was written, or too much. Arguments: most characters. */
  NOTE_REQUIRED(422),
  /** Somebody has looked already. */
  LOOKED_AT(409),
  PROVIDER_UNAVAILABLE(503);

  private final int status;

  ReconcileError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
