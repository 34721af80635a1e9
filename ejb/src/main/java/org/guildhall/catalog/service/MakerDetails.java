package org.guildhall.catalog.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.catalog.entity.ProductRow;

/** The maker as a listing's page shows it. */
public record MakerDetails(
    UUID id,
    String slug,
    String name,
    String tagline,
    String place,
    String makers,
    int returnsDays,
    String returnPolicy,
    Instant openedAt,
    long listings) {

  static MakerDetails of(ProductRow.MakerRow row) {
    return new MakerDetails(
        row.id(),
        row.slug(),
        row.name(),
        row.tagline(),
        row.place(),
        row.makers(),
        row.returnsDays(),
        row.returnPolicy(),
        row.openedAt(),
        row.listings());
  }
}
