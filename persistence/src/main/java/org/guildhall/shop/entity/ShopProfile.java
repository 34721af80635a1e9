package org.guildhall.shop.entity;

import java.util.UUID;

/** What a seller may say about the shop; changed as one thing. */
public record ShopProfile(
    String name,
    String tagline,
    String story,
    String announcement,
    String place,
    String makers,
    UUID bannerMediaId,
    UUID portraitMediaId,
    int returnsDays,
    String returnPolicy,
    String cancellationPolicy) {}
