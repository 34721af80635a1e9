package org.guildhall.order.entity;

/**
 * What is paid beside the things, shipping or gift wrap (minor units): what the buyer pays, what
 * the market pays on top of it, and the tax.
 */
public record PricedExtra(long amountMinor, long platformMinor, long taxMinor) {
  public static final PricedExtra NONE = new PricedExtra(0, 0, 0);
}
