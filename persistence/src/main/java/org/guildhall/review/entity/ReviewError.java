package org.guildhall.review.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What is refused about reviews. */
public enum ReviewError implements ErrorCode {
  NOT_FOUND(404),
  NOT_DELIVERED(409),
  ALREADY_WRITTEN(409),
  EDIT_CLOSED(409),
  ALREADY_REPLIED(409),
  ILLEGAL_TRANSITION(409),
  RATING_RANGE(422),
  BODY_LENGTH(422),
  REPLY_LENGTH(422),
  REASON_REQUIRED(422);

  private final int status;

  ReviewError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
