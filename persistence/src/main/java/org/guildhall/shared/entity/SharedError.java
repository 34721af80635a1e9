package org.guildhall.shared.entity;

/** Refusals that belong to no single domain. */
public enum SharedError implements ErrorCode {
  NOT_FOUND(404),
  STALE(409),
  CONFLICT(409),
  REQUIRED(422),
  TOO_LONG(422),
  TOO_SHORT(422),
  INVALID(422),
  OUT_OF_RANGE(422),
  TOO_MANY_REQUESTS(429),
  BUSY(503);

  private final int status;

  SharedError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
