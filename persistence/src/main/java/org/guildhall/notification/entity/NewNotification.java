package org.guildhall.notification.entity;

import java.time.Instant;
import java.util.UUID;

/** A finished mail that is to be kept. The account is null where the recipient has none. */
public record NewNotification(
    UUID id,
    String template,
    String recipient,
    UUID accountId,
    UUID eventId,
    String messageId,
    String subject,
    String bodyText,
    String bodyHtml,
    Instant createdAt) {}
