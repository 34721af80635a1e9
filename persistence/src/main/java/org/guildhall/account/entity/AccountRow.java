package org.guildhall.account.entity;

import java.time.Instant;
import java.util.UUID;

/** An account as a line of a list. */
public record AccountRow(
    UUID id,
    String email,
    String displayName,
    AccountStatus status,
    String statusReason,
    Instant createdAt,
    Instant lastLoginAt) {}
