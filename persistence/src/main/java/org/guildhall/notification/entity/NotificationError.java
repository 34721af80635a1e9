package org.guildhall.notification.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Refusals of the notification domain. */
public enum NotificationError implements ErrorCode {
  NOT_FOUND(404),
  MAIL_SERVER_UNAVAILABLE(503);

  private final int status;

  NotificationError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
