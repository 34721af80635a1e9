package org.guildhall.order.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why an order cannot do what was asked. */
public enum OrderError implements ErrorCode {
  NOT_FOUND(404),
  ILLEGAL_TRANSITION(409),
  REASON_REQUIRED(422),
  REASON_TOO_LONG(422),
  /** The buyer says nothing to the maker. */
  WHY_REQUIRED(422),
  NOTHING_TO_SHIP(422),
  TOO_MANY_TO_SHIP(422),
  TOO_MANY_TO_CANCEL(422),
  NOTHING_TO_CANCEL(422),
  /** The buyer asks for something that is on its way, never paid, or off already. */
  NOT_CANCELLABLE(409),
  /** What the buyer asked has been answered, by somebody or by time. */
  CANCELLATION_ANSWERED(409),
  TOO_MANY_TO_REFUND(422),
  NOTHING_TO_REFUND(422),
  REFUND_TOO_MUCH(409),
  NOT_REFUNDABLE(409),
  CARRIER_REQUIRED(422),
  TRACKING_REQUIRED(422),
  TRACKING_TAKEN(409),
  /** The office looks at it; nothing moves until it is released. */
  ON_HOLD(409),
  NOT_HELD(409),
  /** Its buyer was asked something, and making begins after the answer. */
  AWAITING_BUYER(409),
  HOLD_CODE_REQUIRED(422),
  HOLD_UNTIL_RANGE(422);

  private final int status;

  OrderError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
