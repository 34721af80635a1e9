package org.guildhall.tax.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxTableTest {
  private static final TaxTable EXAMPLE = new TaxTable(List.of(rule("ZZ", "*", "0.0825")));

  @Test
  void theExampleOfTheMoneyRules() {
    assertThat(EXAMPLE.on(4320, "GENERAL")).isEqualTo(356);
    assertThat(EXAMPLE.on(850, TaxTable.SHIPPING)).isEqualTo(70);
    assertThat(EXAMPLE.on(9500, "GENERAL")).isEqualTo(784);
  }

  @Test
  void halfACentGoesUp() {
    var table = new TaxTable(List.of(rule("ZZ", "*", "0.05")));

    assertThat(table.on(10, "GENERAL")).isEqualTo(1); // 0.5
    assertThat(table.on(9, "GENERAL")).isZero(); // 0.45
  }

  @Test
  void aCodesOwnRuleGoesBeforeTheGeneralOne() {
    var table = new TaxTable(List.of(rule("MA", "*", "0.0625"), rule("MA", "CLOTHING", "0")));

    assertThat(table.on(10000, "CLOTHING")).isZero();
    assertThat(table.on(10000, "GENERAL")).isEqualTo(625);
    assertThat(table.on(1000, TaxTable.SHIPPING)).isEqualTo(63);
  }

  @Test
  void aRegionsRuleGoesBeforeTheCountrys() {
    var table = new TaxTable(List.of(rule(null, "CLOTHING", "0.20"), rule("XX", "*", "0.10")));

    assertThat(table.rate("CLOTHING")).isEqualByComparingTo("0.10");
  }

  @Test
  void theNewestOfTwoEqualRulesWins() {
    // the repository lists the newest first
    var table = new TaxTable(List.of(rule("XX", "*", "0.07"), rule("XX", "*", "0.06")));

    assertThat(table.rate("GENERAL")).isEqualByComparingTo("0.07");
  }

  @Test
  void withoutARuleThereIsNoTaxAndNoName() {
    var table = new TaxTable(List.of());

    assertThat(table.on(10000, "GENERAL")).isZero();
    assertThat(table.name()).isNull();
  }

  private static TaxRule rule(String region, String code, String rate) {
    return new TaxRule(region, code, new BigDecimal(rate), "Test tax");
  }
}
