package org.guildhall.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;

class MoneyFormatTest {

  @Test
  void writesAllDigitsOnBills() {
    assertThat(MoneyFormat.exact(Money.of(8400, "USD"))).isEqualTo("$84.00");
    assertThat(MoneyFormat.exact(Money.of(123456789, "USD"))).isEqualTo("$1,234,567.89");
  }

  @Test
  void leavesCentsOutOnCardsWhereThereAreNone() {
    assertThat(MoneyFormat.brief(Money.of(8400, "USD"))).isEqualTo("$84");
    assertThat(MoneyFormat.brief(Money.of(8450, "USD"))).isEqualTo("$84.50");
  }

  @Test
  void writesATrueMinusSign() {
    assertThat(MoneyFormat.exact(Money.of(-451, "USD"))).isEqualTo("\u2212$4.51");
  }

  @Test
  void knowsCurrenciesWithoutCents() {
    assertThat(MoneyFormat.exact(Money.of(500, "JPY"))).isEqualTo("¥500");
  }

  @Test
  void saysNothingOfNoAmount() {
    assertThat(MoneyFormat.exact(null)).isEmpty();
    assertThat(MoneyFormat.brief(null)).isEmpty();
  }
}
