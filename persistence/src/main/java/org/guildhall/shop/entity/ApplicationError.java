package org.guildhall.shop.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What is refused around applications to sell. */
public enum ApplicationError implements ErrorCode {
  NOT_FOUND(404),
  ILLEGAL_TRANSITION(409),
  INCOMPLETE(422),
  TOO_LONG(422),
  SHOP_NAME_LENGTH(422),
  WEBSITE_INVALID(422),
  COUNTRY_UNKNOWN(422),
  ALREADY_SELLING(409),
  REAPPLY_LATER(409),
  OWN_APPLICATION(409),
  TAKEN_BY_ANOTHER(409),
  REASON_REQUIRED(422),
  REASON_TOO_LONG(422),
  REAPPLY_IN_PAST(422);

  private final int status;

  ApplicationError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
