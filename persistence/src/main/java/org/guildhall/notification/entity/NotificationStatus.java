package org.guildhall.notification.entity;

/** What became of a mail. */
public enum NotificationStatus {
  QUEUED,
  SENT,
  DELIVERED,
  BOUNCED,
  COMPLAINED,
  SUPPRESSED,
  FAILED,
  DEAD
}
