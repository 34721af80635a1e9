package org.guildhall.order.entity;

import java.util.UUID;
import org.guildhall.promotion.entity.LineDiscount;

/** Units of one variant at today's price with what coupons take off, before tax (minor units). */
public record PartLine(
    UUID variantId,
    UUID productId,
    int quantity,
    long unitPriceMinor,
    String taxCode,
    LineDiscount discount) {

  long subtotalMinor() {
    return Math.multiplyExact(unitPriceMinor, quantity);
  }

  /** What the tax is counted on: a discount that a third party pays does not lower it. */
  long taxedMinor() {
    return Math.subtractExact(subtotalMinor(), discount.sellerMinor());
  }

  PricedLine priced(long taxMinor) {
    return new PricedLine(
        variantId,
        productId,
        quantity,
        unitPriceMinor,
        discount.sellerMinor(),
        discount.platformMinor(),
        taxMinor);
  }
}
