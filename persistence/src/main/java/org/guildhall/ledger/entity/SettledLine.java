package org.guildhall.ledger.entity;

import java.math.BigDecimal;
import java.util.UUID;

/** The commission on a line, as it is frozen on the order (minor units). */
public record SettledLine(
    UUID itemId, UUID ruleId, BigDecimal rate, long commissionMinor, long commissionTaxMinor) {

  static SettledLine of(SaleLine line) {
    var terms = line.terms();
    long commission = terms.on(line.netMinor());
    return new SettledLine(
        line.itemId(), terms.ruleId(), terms.rate(), commission, terms.taxOn(commission));
  }
}
