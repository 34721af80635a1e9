package org.guildhall.catalog.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.ProductState;
import org.guildhall.catalog.entity.PublishRequirement;
import org.guildhall.media.entity.MediaState;
import org.guildhall.media.service.Picture;

/**
 * A listing as its maker edits it.
 *
 * @param description as plain text where it has no markup but paragraphs
 */
public record ListingDetails(
    UUID id,
    int version,
    UUID shopId,
    String slug,
    ProductState state,
    String stateReason,
    String currency,
    ListingText text,
    String description,
    List<OptionSpec> options,
    List<ListingVariant> variants,
    List<ListingPicture> pictures,
    Set<PublishRequirement> missing,
    Instant updatedAt) {

  /** What can be bought; price in minor units, stock in units. */
  public record ListingVariant(
      UUID id,
      List<String> labels,
      String sku,
      long priceMinor,
      Long compareAtMinor,
      boolean offered,
      int onHand,
      int reserved) {}

  /** A picture in its place; not shown while its sizes are not made. */
  public record ListingPicture(
      UUID mediaId,
      String altText,
      int focalX,
      int focalY,
      MediaState state,
      String rejectionCode,
      Picture picture) {}
}
