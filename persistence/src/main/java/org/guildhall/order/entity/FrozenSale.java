package org.guildhall.order.entity;

import java.math.BigDecimal;
import java.util.List;

/** What the books froze on a shop order when it was sold (minor units). */
public record FrozenSale(
    List<FrozenLine> lines,
    long wrapCommissionMinor,
    long shippingCommissionMinor,
    long parcelCommissionTaxMinor,
    long feeMinor,
    long netMinor) {

  /** The commission on one line. */
  public record FrozenLine(BigDecimal rate, long commissionMinor, long commissionTaxMinor) {}

  public long commissionMinor() {
    return lines.stream().mapToLong(FrozenLine::commissionMinor).sum()
        + wrapCommissionMinor
        + shippingCommissionMinor;
  }

  public long commissionTaxMinor() {
    return lines.stream().mapToLong(FrozenLine::commissionTaxMinor).sum()
        + parcelCommissionTaxMinor;
  }
}
