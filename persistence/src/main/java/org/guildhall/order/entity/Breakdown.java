package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;

/**
 * What has to be told apart within totals, in minor units: what the market pays of discounts and of
 * shipping, and which tax lies on shipping and on gift wrap.
 */
@Embeddable
public class Breakdown {
  private long platformDiscountMinor;
  private long platformShippingMinor;
  private long shippingTaxMinor;
  private long wrapTaxMinor;

  protected Breakdown() {}

  public static Breakdown of(
      long platformDiscount, long platformShipping, long shippingTax, long wrapTax) {
    var breakdown = new Breakdown();
    breakdown.platformDiscountMinor = platformDiscount;
    breakdown.platformShippingMinor = platformShipping;
    breakdown.shippingTaxMinor = shippingTax;
    breakdown.wrapTaxMinor = wrapTax;
    return breakdown;
  }

  public static Breakdown zero() {
    return of(0, 0, 0, 0);
  }

  public Breakdown plus(Breakdown other) {
    return of(
        Math.addExact(platformDiscountMinor, other.platformDiscountMinor),
        Math.addExact(platformShippingMinor, other.platformShippingMinor),
        Math.addExact(shippingTaxMinor, other.shippingTaxMinor),
        Math.addExact(wrapTaxMinor, other.wrapTaxMinor));
  }

  /** The part of the discounts on items that the market pays the makers. */
  public long getPlatformDiscountMinor() {
    return platformDiscountMinor;
  }

  /** What the market pays of the postage; the buyer's shipping is without it. */
  public long getPlatformShippingMinor() {
    return platformShippingMinor;
  }

  public long getShippingTaxMinor() {
    return shippingTaxMinor;
  }

  public long getWrapTaxMinor() {
    return wrapTaxMinor;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Breakdown b
        && platformDiscountMinor == b.platformDiscountMinor
        && platformShippingMinor == b.platformShippingMinor
        && shippingTaxMinor == b.shippingTaxMinor
        && wrapTaxMinor == b.wrapTaxMinor;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(platformDiscountMinor + shippingTaxMinor + wrapTaxMinor);
  }

  @Override
  public String toString() {
    return "market %d+%d, tax %d+%d"
        .formatted(platformDiscountMinor, platformShippingMinor, shippingTaxMinor, wrapTaxMinor);
  }
}
