package org.guildhall.shop.entity;

import java.time.Instant;
import java.util.UUID;

/** A shop as a line of the office's list. */
public record ShopLine(
    UUID id,
    String name,
    String slug,
    String place,
    ShopStatus status,
    String statusReason,
    Instant openedAt,
    UUID ownerId,
    String ownerName,
    String ownerEmail) {}
