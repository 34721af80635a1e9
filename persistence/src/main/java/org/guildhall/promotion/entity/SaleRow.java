package org.guildhall.promotion.entity;

import java.time.Instant;
import java.util.UUID;

/** A sale with the words of its listing; percent or amount (minor units) is null. */
public record SaleRow(
    UUID id,
    UUID productId,
    String title,
    Integer percent,
    Long amountMinor,
    String currency,
    Instant startsAt,
    Instant endsAt) {}
