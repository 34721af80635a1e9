package org.guildhall.ledger.entity;

import org.guildhall.shared.entity.Shares;

/**
 * Units of a line that go back (minor units). Net, market discount and tax are those of the units
 * given back now; the commission is that of the whole line, frozen at the sale, of which the books
 * work out the share.
 *
 * @param units how many go back now
 * @param before how many went back earlier
 * @param of how many were sold
 */
public record RefundedLine(
    int units,
    int before,
    int of,
    long netMinor,
    long platformDiscountMinor,
    long taxMinor,
    long commissionMinor,
    long commissionTaxMinor) {

  long commissionBackMinor() {
    return Shares.ofUnits(commissionMinor, of, before, units);
  }

  long commissionTaxBackMinor() {
    return Shares.ofUnits(commissionTaxMinor, of, before, units);
  }
}
