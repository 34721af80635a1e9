package org.guildhall.notification.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.notification.entity.Notification;
import org.guildhall.notification.entity.NotificationStatus;
import org.guildhall.shared.service.MaskedPayload;

/** A mail as operators see it: no body, and the recipient masked. */
public record MailDetails(
    UUID id,
    String template,
    String recipient,
    NotificationStatus status,
    int attempts,
    String error,
    Instant createdAt) {

  static MailDetails of(Notification mail) {
    return new MailDetails(
        mail.getId(),
        mail.getTemplate(),
        MaskedPayload.mail(mail.getRecipient()),
        mail.getStatus(),
        mail.getAttempts(),
        MaskedPayload.text(mail.getError()),
        mail.getCreatedAt());
  }
}
