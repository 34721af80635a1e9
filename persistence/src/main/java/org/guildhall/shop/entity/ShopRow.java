package org.guildhall.shop.entity;

import java.time.Instant;
import java.util.UUID;

/** A shop as the market shows it, read in one statement with its pictures and its rating. */
public record ShopRow(
    UUID id,
    String slug,
    String name,
    String tagline,
    String story,
    String announcement,
    String place,
    String makers,
    ShopStatus status,
    int returnsDays,
    String returnPolicy,
    String cancellationPolicy,
    String workingDays,
    Instant openedAt,
    String bannerHash,
    String bannerWidths,
    Integer bannerWidth,
    Integer bannerHeight,
    String portraitHash,
    String portraitWidths,
    Integer portraitWidth,
    Integer portraitHeight,
    long ratingSum,
    int ratingCount,
    long listings) {}
