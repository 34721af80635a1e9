package org.guildhall.shop.entity;

import java.time.Instant;
import java.util.UUID;

/** An application as a line of the office's queue. */
public record ApplicationRow(
    UUID id,
    String shopName,
    String craft,
    String place,
    ApplicationStatus status,
    UUID reviewerId,
    Instant submittedAt,
    Instant decidedAt) {}
