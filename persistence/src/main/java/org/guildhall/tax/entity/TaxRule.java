package org.guildhall.tax.entity;

import java.math.BigDecimal;

/** A rate as it applies at one destination; the region is null for the whole country. */
public record TaxRule(String region, String taxCode, BigDecimal rate, String name) {
  static final String ALL = "*";

  boolean covers(String code) {
    return taxCode.equals(code) || taxCode.equals(ALL);
  }

  // a region's own rule before the country's, a code's own rule before the general one
  int precision() {
    return (region == null ? 0 : 2) + (taxCode.equals(ALL) ? 0 : 1);
  }
}
