package org.guildhall.tax.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules of one destination on one day. */
public record TaxTable(List<TaxRule> rules) {
  /** The tax code of what a parcel costs to send. */
  public static final String SHIPPING = "SHIPPING";

  /** The tax code of wrapping a parcel as a present. */
  public static final String GIFT_WRAP = "GIFT_WRAP";

  public TaxTable {
    rules = List.copyOf(rules);
  }

  /** The rate on a tax code as a fraction; zero where no rule speaks. */
  public BigDecimal rate(String code) {
    return rule(code).map(TaxRule::rate).orElse(BigDecimal.ZERO);
  }

  /** The tax on an amount (minor units), rounded half up once. */
  public long on(long amountMinor, String code) {
    return BigDecimal.valueOf(amountMinor)
        .multiply(rate(code))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  public TaxLine on(TaxedAmount amount) {
    return new TaxLine(rate(amount.taxCode()), on(amount.baseMinor(), amount.taxCode()));
  }

  /** What the tax is called here, or null where there is none. */
  public String name() {
    return rules.stream()
        .max(Comparator.comparingInt(TaxRule::precision))
        .map(TaxRule::name)
        .orElse(null);
  }

  private Optional<TaxRule> rule(String code) {
    return rules.stream()
        .filter(rule -> rule.covers(code))
        .max(Comparator.comparingInt(TaxRule::precision));
  }
}
