package org.guildhall.ledger.entity;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Says who gives what back (minor units): the buyer's money comes from the maker, who gets the
 * commission of the refunded part back, from the tax the market held, and from commission.
 */
public record RefundSettlement(
    long netMinor,
    long platformDiscountMinor,
    long taxMinor,
    long commissionBackMinor,
    long commissionTaxBackMinor) {

  /** The goodwill is given on top, without commission or tax; the maker bears it. */
  public static RefundSettlement of(
      List<RefundedLine> lines, RefundedParcel parcel, long goodwillMinor) {
    long parcelNet =
        Math.addExact(
            Math.addExact(parcel.wrapMinor(), goodwillMinor),
            Math.addExact(parcel.shippingMinor(), parcel.platformShippingMinor()));
    return new RefundSettlement(
        sum(lines, RefundedLine::netMinor, parcelNet),
        sum(lines, RefundedLine::platformDiscountMinor, parcel.platformShippingMinor()),
        sum(lines, RefundedLine::taxMinor, parcel.taxMinor()),
        sum(lines, RefundedLine::commissionBackMinor, parcel.commissionMinor()),
        sum(lines, RefundedLine::commissionTaxBackMinor, parcel.commissionTaxMinor()));
  }

  /** What the buyer gets. */
  public long buyerMinor() {
    return netMinor - platformDiscountMinor + taxMinor;
  }

  /** What the maker is debited. */
  public long sellerMinor() {
    return netMinor - commissionBackMinor - commissionTaxBackMinor;
  }

  private static long sum(List<RefundedLine> lines, ToLongFunction<RefundedLine> part, long more) {
    return lines.stream().mapToLong(part).reduce(more, Math::addExact);
  }
}
