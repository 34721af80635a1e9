package org.guildhall.promotion.entity;

/** What coupons take off a line, told apart by who pays it (minor units). */
public record LineDiscount(long sellerMinor, long platformMinor) {
  public static final LineDiscount NONE = new LineDiscount(0, 0);

  public long minor() {
    return Math.addExact(sellerMinor, platformMinor);
  }

  LineDiscount plus(long offMinor, Funder funder) {
    return funder == Funder.SHOP
        ? new LineDiscount(Math.addExact(sellerMinor, offMinor), platformMinor)
        : new LineDiscount(sellerMinor, Math.addExact(platformMinor, offMinor));
  }
}
