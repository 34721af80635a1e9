package org.guildhall.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void addsTakesAndMultipliesInMinorUnits() {
    var price = Money.of(2400, "USD");

    assertThat(price.times(2).plus(Money.of(850, "USD")).minus(Money.of(480, "USD")))
        .isEqualTo(Money.of(5170, "USD"));
  }

  @Test
  void isWrittenWithTheDecimalsOfItsCurrency() {
    assertThat(Money.of(6110, "USD").decimal()).hasToString("61.10");
    assertThat(Money.of(-5, "USD").decimal()).hasToString("-0.05");
    assertThat(Money.of(6110, "JPY").decimal()).hasToString("6110");
  }

  @Test
  void refusesMixedCurrencies() {
    assertThatThrownBy(() -> Money.of(1, "USD").plus(Money.of(1, "EUR")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesToWrapAround() {
    assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, "USD").times(2))
        .isInstanceOf(ArithmeticException.class);
  }
}
