package org.guildhall.shop.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.media.service.Picture;
import org.guildhall.shop.entity.ShopRow;

/** A shop's own page, without its listings and reviews. */
public record ShopDetails(
    UUID id,
    String slug,
    String name,
    String tagline,
    String story,
    String announcement,
    String place,
    String makers,
    int returnsDays,
    String returnPolicy,
    String cancellationPolicy,
    Instant openedAt,
    Picture banner,
    Picture portrait,
    RatingSummary rating,
    long listings) {

  public static ShopDetails of(ShopRow row) {
    return new ShopDetails(
        row.id(),
        row.slug(),
        row.name(),
        row.tagline(),
        row.story(),
        row.announcement(),
        row.place(),
        row.makers(),
        row.returnsDays(),
        row.returnPolicy(),
        row.cancellationPolicy(),
        row.openedAt(),
        Picture.of(
            row.bannerHash(),
            row.bannerWidths(),
            row.bannerWidth(),
            row.bannerHeight(),
            "",
            50,
            50,
            null),
        portrait(row),
        new RatingSummary(row.ratingSum(), row.ratingCount()),
        row.listings());
  }

  static Picture portrait(ShopRow row) {
    return Picture.of(
        row.portraitHash(),
        row.portraitWidths(),
        row.portraitWidth(),
        row.portraitHeight(),
        row.makers(),
        50,
        50,
        null);
  }
}
