package org.guildhall.notification.service;

import org.guildhall.notification.entity.Notification;

/** A mail as the mail server gets it. */
public record OutgoingMail(
    String messageId, String recipient, String subject, String text, String html) {
  static OutgoingMail of(Notification mail) {
    return new OutgoingMail(
        mail.getMessageId(),
        mail.getRecipient(),
        mail.getSubject(),
        mail.getBodyText(),
        mail.getBodyHtml());
  }
}
