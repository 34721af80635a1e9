package org.guildhall.ledger.entity;

import java.math.BigDecimal;

/** What the payment provider keeps of a charge, and who bears it. */
public record FeeTerms(BigDecimal rate, long fixedMinor, FeeBearer bearer) {

  /** Of a charge (minor units), rounded half up once. Nothing charged costs nothing. */
  public long on(long chargedMinor) {
    return chargedMinor == 0 ? 0 : Math.addExact(Rounded.share(chargedMinor, rate), fixedMinor);
  }
}
