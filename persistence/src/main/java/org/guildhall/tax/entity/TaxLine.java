package org.guildhall.tax.entity;

import java.math.BigDecimal;

/** The tax on one amount: the rate as a fraction, and what it comes to, rounded half up once. */
public record TaxLine(BigDecimal rate, long taxMinor) {
  public static final TaxLine NONE = new TaxLine(BigDecimal.ZERO, 0);
}
