package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;

/**
 * What an order or a part of it comes to, in minor units: items less discounts, shipping, gift wrap
 * and tax. The total is the sum of these.
 */
@Embeddable
public class Totals {
  private long itemsMinor;
  private long discountMinor;
  private long shippingMinor;
  private long wrapMinor;
  private long taxMinor;
  private long totalMinor;

  protected Totals() {}

  public static Totals of(long items, long discount, long shipping, long wrap, long tax) {
    var totals = new Totals();
    totals.itemsMinor = items;
    totals.discountMinor = discount;
    totals.shippingMinor = shipping;
    totals.wrapMinor = wrap;
    totals.taxMinor = tax;
    totals.totalMinor = sum(Math.subtractExact(items, discount), shipping, wrap, tax);
    return totals;
  }

  private static long sum(long... parts) {
    long sum = 0;
    for (long part : parts) {
      sum = Math.addExact(sum, part);
    }
    return sum;
  }

  public static Totals zero() {
    return of(0, 0, 0, 0, 0);
  }

  public Totals plus(Totals other) {
    return of(
        Math.addExact(itemsMinor, other.itemsMinor),
        Math.addExact(discountMinor, other.discountMinor),
        Math.addExact(shippingMinor, other.shippingMinor),
        Math.addExact(wrapMinor, other.wrapMinor),
        Math.addExact(taxMinor, other.taxMinor));
  }

  /** True when the things, shipping, wrap or tax cost more than the other says. */
  public boolean isDearerThan(Totals seen) {
    return netMinor() > seen.netMinor()
        || shippingMinor > seen.shippingMinor
        || wrapMinor > seen.wrapMinor
        || taxMinor > seen.taxMinor
        || totalMinor > seen.totalMinor;
  }

  /** What the things cost after their discounts. */
  public long netMinor() {
    return itemsMinor - discountMinor;
  }

  public long getItemsMinor() {
    return itemsMinor;
  }

  public long getDiscountMinor() {
    return discountMinor;
  }

  public long getShippingMinor() {
    return shippingMinor;
  }

  public long getWrapMinor() {
    return wrapMinor;
  }

  public long getTaxMinor() {
    return taxMinor;
  }

  public long getTotalMinor() {
    return totalMinor;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Totals t
        && itemsMinor == t.itemsMinor
        && discountMinor == t.discountMinor
        && shippingMinor == t.shippingMinor
        && wrapMinor == t.wrapMinor
        && taxMinor == t.taxMinor;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(totalMinor);
  }

  @Override
  public String toString() {
    return "%d-%d+%d+%d+%d=%d"
        .formatted(itemsMinor, discountMinor, shippingMinor, wrapMinor, taxMinor, totalMinor);
  }
}
