package org.guildhall.catalog.service;

import java.util.UUID;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.ProductState;
import org.guildhall.catalog.entity.ShelfRow;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.entity.Money;

/**
 * A listing in its maker's list.
 *
 * @param available units that can be bought; without meaning when stock is not tracked
 * @param picture null while none is ready
 */
public record ListingSummary(
    UUID id,
    String slug,
    String title,
    ProductState state,
    ProductKind kind,
    boolean trackStock,
    Money price,
    Money highestPrice,
    long available,
    Picture picture) {

  static ListingSummary of(ShelfRow row) {
    return new ListingSummary(
        row.id(),
        row.slug(),
        row.title(),
        row.state(),
        row.kind(),
        row.trackStock(),
        Money.of(row.priceMinMinor(), row.currency()),
        Money.of(row.priceMaxMinor(), row.currency()),
        row.available(),
        Pictures.of(row.picture()));
  }

  public boolean isPriced() {
    return !price.isZero();
  }

  public boolean isFromPrice() {
    return highestPrice.minor() > price.minor();
  }

  public boolean isSoldOut() {
    return trackStock && available == 0 && state == ProductState.ACTIVE;
  }
}
