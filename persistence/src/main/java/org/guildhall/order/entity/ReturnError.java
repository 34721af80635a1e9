package org.guildhall.order.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why something cannot be sent back, or why a return cannot do what was asked. */
public enum ReturnError implements ErrorCode {
  NOT_FOUND(404),
  NOT_DELIVERED(409),
  FINAL_SALE(409),
  WINDOW_OVER(409),
  ALREADY_REFUNDED(409),
  ALREADY_ASKED(409),
  DECLINED_TWICE(409),
  TOO_MANY(409),
  NOTHING_CHOSEN(422),
  CAUSE_REQUIRED(422),
  WORDS_TOO_LONG(422),
  NEW_WORDS_REQUIRED(422),
  INSTRUCTIONS_REQUIRED(422),
  REASON_REQUIRED(422),
  ILLEGAL_TRANSITION(409),
  TOO_EARLY(409),
  UNITS_WRONG(422),
  KEEPS_TOO_MUCH(422);

  private final int status;

  ReturnError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
