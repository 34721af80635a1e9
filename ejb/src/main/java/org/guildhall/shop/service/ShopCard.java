package org.guildhall.shop.service;

import java.util.UUID;
import org.guildhall.media.service.Picture;
import org.guildhall.shop.entity.ShopRow;

/** A shop in a list of makers. */
public record ShopCard(
    UUID id,
    String slug,
    String name,
    String tagline,
    String story,
    String place,
    String makers,
    Picture portrait,
    RatingSummary rating,
    long listings) {

  public static ShopCard of(ShopRow row) {
    return new ShopCard(
        row.id(),
        row.slug(),
        row.name(),
        row.tagline(),
        row.story(),
        row.place(),
        row.makers(),
        ShopDetails.portrait(row),
        new RatingSummary(row.ratingSum(), row.ratingCount()),
        row.listings());
  }
}
