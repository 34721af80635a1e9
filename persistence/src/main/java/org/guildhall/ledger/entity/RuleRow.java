package org.guildhall.ledger.entity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A commission rule with the names of what it covers, for those who look at it. */
public record RuleRow(
    UUID id,
    String product,
    String category,
    String shop,
    BigDecimal rate,
    long fixedMinor,
    boolean includesShipping,
    BigDecimal taxRate,
    Instant from,
    Instant to) {

  public boolean isDefault() {
    return product == null && category == null && shop == null;
  }

  /** The rate in percent, without needless zeros. */
  public String percent() {
    return rate.movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
