package org.guildhall.ledger.entity;

import java.math.BigDecimal;
import java.util.UUID;

/** What a rule takes: a share of the base and a fixed amount, and the tax on it. */
public record CommissionTerms(
    UUID ruleId, BigDecimal rate, long fixedMinor, boolean includesShipping, BigDecimal taxRate) {

  /** The commission on a line (minor units), rounded half up once; never more than the line. */
  public long on(long baseMinor) {
    return Math.min(
        Math.addExact(Rounded.share(baseMinor, rate), fixedMinor), Math.max(baseMinor, 0));
  }

  /** The rate alone, for wrap and shipping, which carry no fixed amount. */
  public long rateOn(long baseMinor) {
    return Rounded.share(baseMinor, rate);
  }

  /** The tax on a commission (minor units), rounded half up once. */
  public long taxOn(long commissionMinor) {
    return Rounded.share(commissionMinor, taxRate);
  }
}
