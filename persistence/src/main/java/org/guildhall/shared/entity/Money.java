package org.guildhall.shared.entity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount in minor units (US cents) of one currency. Arithmetic is exact and refuses overflow and
 * mixed currencies; rounding happens where a rate is applied, never here.
 */
public record Money(long minor, String currency) implements Comparable<Money> {

  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  public static Money of(long minor, String currency) {
    return new Money(minor, currency);
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money times(int quantity) {
    return new Money(Math.multiplyExact(minor, quantity), currency);
  }

  /** In major units, with as many decimals as the currency has: 61.16 for 6116 US cents. */
  public BigDecimal decimal() {
    return BigDecimal.valueOf(minor, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  public boolean isZero() {
    return minor == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("mixed currencies " + currency + " and " + other.currency);
    }
    return other;
  }
}
