package org.guildhall.order.entity;

import java.util.UUID;

/**
 * Units of one variant at today's price, their discounts, and the tax on the line (minor units).
 */
public record PricedLine(
    UUID variantId,
    UUID productId,
    int quantity,
    long unitPriceMinor,
    long sellerDiscountMinor,
    long platformDiscountMinor,
    long taxMinor) {

  public long subtotalMinor() {
    return Math.multiplyExact(unitPriceMinor, quantity);
  }

  public long discountMinor() {
    return Math.addExact(sellerDiscountMinor, platformDiscountMinor);
  }

  /** What the buyer pays for the line before tax. */
  public long netMinor() {
    return subtotalMinor() - discountMinor();
  }
}
