package org.guildhall.ledger.entity;

import java.util.List;

/**
 * What becomes of one maker's part (minor units). The fee is the maker's share of it, zero where
 * the market bears it.
 */
public record SettledPart(
    SalePart part,
    List<SettledLine> lines,
    long wrapCommissionMinor,
    long shippingCommissionMinor,
    long parcelCommissionTaxMinor,
    long feeMinor) {

  public SettledPart {
    lines = List.copyOf(lines);
  }

  static SettledPart of(SalePart part, long feeMinor) {
    var terms = part.parcelTerms();
    long wrap = terms.rateOn(part.wrapMinor());
    long shipping = terms.includesShipping() ? terms.rateOn(part.shippingMinor()) : 0;
    long tax = Math.addExact(terms.taxOn(wrap), terms.taxOn(shipping));
    var lines = part.lines().stream().map(SettledLine::of).toList();
    return new SettledPart(part, lines, wrap, shipping, tax, feeMinor);
  }

  public long commissionMinor() {
    return lines.stream()
        .mapToLong(SettledLine::commissionMinor)
        .reduce(Math.addExact(wrapCommissionMinor, shippingCommissionMinor), Math::addExact);
  }

  public long commissionTaxMinor() {
    return lines.stream()
        .mapToLong(SettledLine::commissionTaxMinor)
        .reduce(parcelCommissionTaxMinor, Math::addExact);
  }

  /** What the maker receives. Below zero only where the fee is more than what was sold. */
  public long netMinor() {
    return part.grossMinor() - commissionMinor() - commissionTaxMinor() - feeMinor;
  }
}
