package org.guildhall.catalog.service;

import java.util.UUID;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.entity.OfferRow;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.ProductState;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.entity.Money;
import org.guildhall.shop.entity.ShopStatus;

/**
 * A variant as it stands now, for carts and checkouts.
 *
 * @param optionsText {@code "Glaze: Moss · Height: 8 in"}; empty without options
 * @param unitPrice what one costs now, with a sale that runs
 * @param priceBefore what is struck through beside it, or null
 * @param giftWrap what the shop asks for wrapping its parcel as a present, or null
 * @param whyNot code of the reason it cannot be bought, or null
 * @param tracked false: made as often as it is wanted, {@code available} says nothing then
 * @param processingMinDays working days of the shop, as {@code processingMaxDays}
 * @param picture null while none is ready
 */
public record Offer(
    UUID variantId,
    UUID productId,
    UUID shopId,
    String shopName,
    String shopSlug,
    String title,
    String slug,
    String optionsText,
    String sku,
    Money unitPrice,
    Money priceBefore,
    boolean buyable,
    String whyNot,
    boolean oneOfAKind,
    boolean tracked,
    int available,
    UUID shippingProfileId,
    String taxCode,
    int processingMinDays,
    int processingMaxDays,
    String workingDays,
    int returnsDays,
    Money giftWrap,
    Picture picture) {

  static Offer of(OfferRow row) {
    var reason = refusal(row);
    return new Offer(
        row.variantId(),
        row.productId(),
        row.shopId(),
        row.shopName(),
        row.shopSlug(),
        row.title(),
        row.slug(),
        row.optionsText(),
        row.sku(),
        Money.of(row.priceMinor(), row.currency()),
        money(row.priceBeforeMinor(), row),
        reason == null,
        reason == null ? null : reason.code(),
        row.kind() == ProductKind.ONE_OF_A_KIND,
        row.trackStock(),
        row.available(),
        row.shippingProfileId(),
        row.taxCode(),
        row.processingMinDays(),
        row.processingMaxDays(),
        row.workingDays(),
        row.returnsDays(),
        money(row.giftWrapMinor(), row),
        Pictures.of(row.picture()));
  }

  private static Money money(Long minor, OfferRow row) {
    return minor == null ? null : Money.of(minor, row.currency());
  }

  private static CatalogError refusal(OfferRow row) {
    if (row.shopStatus() != ShopStatus.OPEN) {
      return CatalogError.SHOP_CLOSED;
    }
    if (row.state() != ProductState.ACTIVE || !row.active()) {
      return CatalogError.NOT_FOR_SALE;
    }
    return row.trackStock() && row.available() <= 0 ? CatalogError.SOLD_OUT : null;
  }
}
