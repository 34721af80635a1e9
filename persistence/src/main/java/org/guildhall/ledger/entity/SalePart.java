package org.guildhall.ledger.entity;

import java.util.List;
import java.util.UUID;

/**
 * One maker's part of a charge (minor units). The tax is that of lines, shipping and wrap; the
 * parcel's terms are those on wrap, and on shipping where the rule includes it.
 */
public record SalePart(
    UUID shopOrderId,
    UUID shopId,
    List<SaleLine> lines,
    long shippingMinor,
    long wrapMinor,
    long taxMinor,
    long platformDiscountMinor,
    CommissionTerms parcelTerms) {

  public SalePart {
    lines = List.copyOf(lines);
  }

  public long itemsNetMinor() {
    return lines.stream().mapToLong(SaleLine::netMinor).reduce(0, Math::addExact);
  }

  /** What the buyer pays for this part. */
  public long totalMinor() {
    return Math.subtractExact(Math.addExact(grossMinor(), taxMinor), platformDiscountMinor);
  }

  /** What the maker has earned before commission and fee: the market makes up its own discount. */
  public long grossMinor() {
    return Math.addExact(itemsNetMinor(), Math.addExact(shippingMinor, wrapMinor));
  }
}
