package org.guildhall.catalog.service;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.catalog.entity.ListedProduct;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.entity.Money;
import org.guildhall.shop.entity.WorkingDays;
import org.guildhall.shop.service.RatingSummary;

/**
 * A listing in a list.
 *
 * @param price of its cheapest variant
 * @param highestPrice of its dearest variant
 * @param priceBefore before a sale, or null
 * @param picture null while none is ready
 * @param shipsBy the day it leaves the maker if it is bought today
 */
public record ProductCard(
    UUID id,
    String slug,
    String title,
    ProductKind kind,
    Money price,
    Money highestPrice,
    Money priceBefore,
    String shopName,
    String shopSlug,
    Picture picture,
    RatingSummary rating,
    boolean soldOut,
    LocalDate shipsBy) {

  public static ProductCard of(ListedProduct row, LocalDate today) {
    return new ProductCard(
        row.id(),
        row.slug(),
        row.title(),
        row.kind(),
        Money.of(row.priceMinMinor(), row.currency()),
        Money.of(row.priceMaxMinor(), row.currency()),
        row.compareAtMinor() == null ? null : Money.of(row.compareAtMinor(), row.currency()),
        row.shopName(),
        row.shopSlug(),
        Pictures.of(row.picture()),
        new RatingSummary(row.ratingSum(), row.ratingCount()),
        row.isSoldOut(),
        WorkingDays.parse(row.workingDays()).after(today, row.processingMaxDays()));
  }

  /** True when the price depends on what is chosen. */
  public boolean isFromPrice() {
    return highestPrice.minor() > price.minor();
  }
}
