package org.guildhall.review.entity;

import java.time.Instant;
import java.util.UUID;

/** A published review with what it is about. */
public record ReviewRow(
    UUID id,
    UUID orderItemId,
    String authorName,
    int rating,
    String body,
    Instant writtenAt,
    Instant editedAt,
    Instant editUntil,
    String reply,
    Instant repliedAt,
    String optionsText,
    String productTitle,
    String productSlug) {}
