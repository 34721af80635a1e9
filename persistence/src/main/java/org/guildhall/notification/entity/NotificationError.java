package org.guildhall.notification.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Refusals of the notification domain. */
public enum NotificationError implements ErrorCode {
  NOT_FOUND(404),
  /** The mail server did not take the mail now; it may do so later. */
  MAIL_SERVER_UNAVAILABLE(503),
  /** The mail server will never take a mail to this recipient. */
  RECIPIENT_REFUSED(422);

  private final int status;

  NotificationError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isLasting() {
    return this == RECIPIENT_REFUSED;
  }
}
