package org.guildhall.account.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What is refused around accounts. */
public enum AccountError implements ErrorCode {
  NOT_FOUND(404),
  EMAIL_INVALID(422),
  EMAIL_TAKEN(409),
  NAME_LENGTH(422),
  PASSWORD_TOO_SHORT(422),
  PASSWORD_TOO_LONG(422),
  PASSWORD_COMMON(422),
  PASSWORD_IS_EMAIL(422),
  PASSWORD_WRONG(422),
  SIGN_IN_REFUSED(401),
  NOT_VERIFIED(403),
  SUSPENDED(403),
  THROTTLED(429),
  TOKEN_UNKNOWN(410),
  TOKEN_USED(410),
  TOKEN_EXPIRED(410),
  REFRESH_REFUSED(401),
  AUDIENCE_UNKNOWN(422),
  REASON_REQUIRED(422),
  OWN_ACCOUNT(409),
  ILLEGAL_TRANSITION(409),
  ADDRESS_NOT_FOUND(404),
  ADDRESS_LIMIT(409),
  ADDRESS_REQUIRED(422),
  ADDRESS_TOO_LONG(422),
  ADDRESS_COUNTRY(422),
  ADDRESS_REGION(422),
  ADDRESS_POSTAL_CODE(422);

  private final int status;

  AccountError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
