package org.guildhall.shop.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What a shop refuses. */
public enum ShopError implements ErrorCode {
  NOT_FOUND(404),
  GONE(410),
  ILLEGAL_TRANSITION(409),
  REASON_REQUIRED(422),
  NAME_LENGTH(422),
  NAME_TAKEN(409),
  RETURNS_DAYS_RANGE(422),
  WORKING_DAYS_INVALID(422),
  DAYS_OFF_INVALID(422),
  TOO_MANY_DAYS_OFF(422);

  private final int status;

  ShopError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
