package org.guildhall.payment.entity;

import jakarta.persistence.Embeddable;

/**
 * What a refund is made of (minor units); the amount is the sum. What the market had paid of the
 * postage goes back to the market beside it.
 */
@Embeddable
public class RefundAmounts {
  private long itemsMinor;
  private long shippingMinor;
  private long wrapMinor;
  private long taxMinor;
  private long goodwillMinor;
  private long amountMinor;
  private long platformShippingMinor;

  protected RefundAmounts() {}

  /** Items are net of all discounts; goodwill is for no line in particular. */
  public static RefundAmounts of(long items, long shipping, long wrap, long tax, long goodwill) {
    var amounts = new RefundAmounts();
    amounts.itemsMinor = items;
    amounts.shippingMinor = shipping;
    amounts.wrapMinor = wrap;
    amounts.taxMinor = tax;
    amounts.goodwillMinor = goodwill;
    amounts.amountMinor =
        Math.addExact(
            Math.addExact(Math.addExact(items, shipping), Math.addExact(wrap, tax)), goodwill);
    return amounts;
  }

  /** The same, with what goes back to the market of the postage it paid. */
  public RefundAmounts withPlatformShipping(long minor) {
    var amounts = of(itemsMinor, shippingMinor, wrapMinor, taxMinor, goodwillMinor);
    amounts.platformShippingMinor = minor;
    return amounts;
  }

  public long getItemsMinor() {
    return itemsMinor;
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

  public long getGoodwillMinor() {
    return goodwillMinor;
  }

  public long getAmountMinor() {
    return amountMinor;
  }

  public long getPlatformShippingMinor() {
    return platformShippingMinor;
  }

  /** True when the postage goes back, whoever had paid it. */
  public boolean givesShipping() {
    return shippingMinor > 0 || platformShippingMinor > 0;
  }
}
