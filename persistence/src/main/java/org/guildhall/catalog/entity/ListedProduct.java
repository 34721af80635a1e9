package org.guildhall.catalog.entity;

import java.util.UUID;

/**
 * A listing as a list shows it, read in one statement.
 *
 * @param compareAtMinor price before a sale of the cheapest variant, or null
 * @param sortKey its place in the order the list was read in
 */
public record ListedProduct(
    UUID id,
    String slug,
    String title,
    ProductKind kind,
    boolean trackStock,
    String currency,
    long priceMinMinor,
    long priceMaxMinor,
    Long compareAtMinor,
    int processingMaxDays,
    String shopName,
    String shopSlug,
    String workingDays,
    long ratingSum,
    int ratingCount,
    long available,
    PictureRow picture,
    long sortKey) {

  public boolean isSoldOut() {
    return trackStock && available <= 0;
  }
}
