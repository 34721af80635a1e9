package org.guildhall.payout.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Refusals around payouts. */
public enum PayoutError implements ErrorCode {
  NOT_FOUND(404),
  /** Arguments: from, to. */
  ILLEGAL_TRANSITION(409),
  /** A payout needs an amount above zero. */
  AMOUNT_REQUIRED(422),
  /** Arguments: least and most, minor units. */
  MINIMUM_RANGE(422),
  REASON_REQUIRED(422),
  ALREADY_ON_HOLD(409),
  NOT_ON_HOLD(409),
  /** Another payout of the shop is on its way. */
  UNDER_WAY(409),
  /** The money of the last try is not back yet. */
  NOT_BACK_YET(409),
  /** The provider will not pay this maker. */
  ACCOUNT_REJECTED(409),
  PROVIDER_REFUSED(422),
  PROVIDER_UNAVAILABLE(503);

  private final int status;

  PayoutError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
