package org.guildhall.ledger.entity;

/**
 * Wrap and shipping that go back, each whole or not at all, with the tax on them and the commission
 * that was taken on them (minor units).
 *
 * @param platformShippingMinor what the market had paid of the shipping, beside what the buyer paid
 */
public record RefundedParcel(
    long wrapMinor,
    long shippingMinor,
    long platformShippingMinor,
    long taxMinor,
    long commissionMinor,
    long commissionTaxMinor) {
  public static final RefundedParcel NONE = new RefundedParcel(0, 0, 0, 0, 0, 0);
}
