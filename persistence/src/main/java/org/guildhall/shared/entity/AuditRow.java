package org.guildhall.shared.entity;

import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail. {@code before} and {@code after} are JSON or null. */
public record AuditRow(
    long id,
    Instant occurredAt,
    UUID actorId,
    String actorName,
    String action,
    String targetType,
    String targetId,
    String before,
    String after,
    String reason) {}
