package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;

/** What an order or a part of it comes to, in minor units. The total is the sum of its parts. */
@Embeddable
public class Totals {
  private long itemsMinor;
  private long shippingMinor;
  private long taxMinor;
  private long totalMinor;

  protected Totals() {}

  public static Totals of(long items, long shipping, long tax) {
    var totals = new Totals();
    totals.itemsMinor = items;
    totals.shippingMinor = shipping;
    totals.taxMinor = tax;
    totals.totalMinor = Math.addExact(Math.addExact(items, shipping), tax);
    return totals;
  }

  public static Totals zero() {
    return of(0, 0, 0);
  }

  public Totals plus(Totals other) {
    return of(
        Math.addExact(itemsMinor, other.itemsMinor),
        Math.addExact(shippingMinor, other.shippingMinor),
        Math.addExact(taxMinor, other.taxMinor));
  }

  /** True when any part of it costs more than the other says. */
  public boolean isDearerThan(Totals seen) {
    return itemsMinor > seen.itemsMinor
        || shippingMinor > seen.shippingMinor
        || taxMinor > seen.taxMinor
        || totalMinor > seen.totalMinor;
  }

  public long getItemsMinor() {
    return itemsMinor;
  }

  public long getShippingMinor() {
    return shippingMinor;
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
        && shippingMinor == t.shippingMinor
        && taxMinor == t.taxMinor;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(totalMinor);
  }

  @Override
  public String toString() {
    return itemsMinor + "+" + shippingMinor + "+" + taxMinor + "=" + totalMinor;
  }
}
