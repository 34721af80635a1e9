package org.guildhall.ledger.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one rounding of the books. */
final class Rounded {
  private Rounded() {}

  /** A share of an amount (minor units), half up to the cent. */
  static long share(long minor, BigDecimal rate) {
    return BigDecimal.valueOf(minor)
        .multiply(rate)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
