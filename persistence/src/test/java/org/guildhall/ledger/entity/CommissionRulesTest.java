package org.guildhall.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.junit.jupiter.api.Test;

class CommissionRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final UUID SHOP = UUID.randomUUID();
  private static final UUID MUG = UUID.randomUUID();
  private static final UUID MUGS = UUID.randomUUID();
  private static final UUID CERAMICS = UUID.randomUUID();

  @Test
  void theMostSpecificRuleWins() {
    var everything = rule(CommissionScope.EVERYTHING, "0.08");
    var category = rule(new CommissionScope(null, MUGS, null), "0.07");
    var shop = rule(new CommissionScope(null, null, SHOP), "0.06");
    var both = rule(new CommissionScope(null, MUGS, SHOP), "0.05");
    var product = rule(new CommissionScope(MUG, null, null), "0.04");

    assertThat(rate(everything)).isEqualTo("0.08");
    assertThat(rate(everything, category)).isEqualTo("0.07");
    assertThat(rate(shop, category, everything)).isEqualTo("0.06");
    assertThat(rate(both, shop, category, everything)).isEqualTo("0.05");
    assertThat(rate(everything, both, product, shop, category)).isEqualTo("0.04");
  }

  @Test
  void theNewestWinsInsideALevel() {
    var old = rule(CommissionScope.EVERYTHING, "0.08", NOW);
    var young = rule(CommissionScope.EVERYTHING, "0.09", NOW.plusSeconds(1));

    assertThat(rate(old, young)).isEqualTo("0.09");
    assertThat(rate(young, old)).isEqualTo("0.09");
  }

  @Test
  void aCategoryCoversThoseBelowItUnlessTheyHaveTheirOwn() {
    var ceramics = rule(new CommissionScope(null, CERAMICS, null), "0.07", NOW.plusSeconds(9));
    var mugs = rule(new CommissionScope(null, MUGS, null), "0.05", NOW);
    var everything = rule(CommissionScope.EVERYTHING, "0.08");

    assertThat(rate(everything, ceramics)).isEqualTo("0.07");
    assertThat(rate(everything, ceramics, mugs)).isEqualTo("0.05");
  }

  @Test
  void whatCoversOthersDoesNotCount() {
    var other = UUID.randomUUID();
    var everything = rule(CommissionScope.EVERYTHING, "0.08");

    assertThat(
            rate(
                everything,
                rule(new CommissionScope(other, null, null), "0.01"),
                rule(new CommissionScope(null, other, SHOP), "0.01"),
                rule(new CommissionScope(null, null, other), "0.01"),
                rule(new CommissionScope(null, other, null), "0.01")))
        .isEqualTo("0.08");
  }

  @Test
  void aParcelFollowsItsShop() {
    var rules =
        new CommissionRules(
            List.of(
                rule(CommissionScope.EVERYTHING, "0.08"),
                rule(new CommissionScope(null, null, SHOP), "0.06"),
                rule(new CommissionScope(null, MUGS, SHOP), "0.05")),
            Map.of());

    assertThat(rules.onParcel(SHOP).rate()).isEqualByComparingTo("0.06");
    assertThat(rules.onParcel(UUID.randomUUID()).rate()).isEqualByComparingTo("0.08");
  }

  @Test
  void aScopeNamesAProductAlone() {
    assertRefused(() -> new CommissionScope(MUG, MUGS, null), LedgerError.SCOPE);
    assertRefused(() -> new CommissionScope(MUG, null, SHOP), LedgerError.SCOPE);
  }

  @Test
  void refusesRatesThatTakeAll() {
    assertRefused(() -> rule(CommissionScope.EVERYTHING, "1"), LedgerError.RATE_RANGE);
    assertRefused(() -> rule(CommissionScope.EVERYTHING, "-0.01"), LedgerError.RATE_RANGE);
  }

  @Test
  void refusesARuleForThePast() {
    assertRefused(
        () -> rule(CommissionScope.EVERYTHING, "0.08", NOW.minusSeconds(1)),
        LedgerError.STARTS_IN_THE_PAST);
  }

  @Test
  void refusesATaxWithoutItsReason() {
    var terms =
        new CommissionTerms(
            UUID.randomUUID(), new BigDecimal("0.08"), 0, false, new BigDecimal("0.2"));

    assertRefused(
        () -> CommissionRule.begin(CommissionScope.EVERYTHING, terms, " ", NOW, null, NOW),
        LedgerError.TAX_REASON_REQUIRED);
  }

  @Test
  void aRuleEndsOnceAndNotBeforeItBegan() {
    var rule = rule(new CommissionScope(null, null, SHOP), "0.06", NOW.plusSeconds(60));

    assertRefused(() -> rule.end(NOW.minusSeconds(1), NOW), LedgerError.ENDS_IN_THE_PAST);
    rule.end(NOW, NOW);

    assertThat(rule.getEffectiveTo()).isEqualTo(rule.getEffectiveFrom());
    assertRefused(() -> rule.end(NOW, NOW), LedgerError.ALREADY_ENDED);
  }

  @Test
  void theDefaultIsNeverWithoutSuccessor() {
    var everything = rule(CommissionScope.EVERYTHING, "0.08");

    assertRefused(() -> everything.end(NOW, NOW), LedgerError.DEFAULT_STAYS);
    assertThat(everything.getEffectiveTo()).isNull();
  }

  private static String rate(CommissionRule... rules) {
    return new CommissionRules(List.of(rules), Map.of(MUG, List.of(MUGS, CERAMICS)))
        .on(SHOP, MUG)
        .rate()
        .toString();
  }

  private static CommissionRule rule(CommissionScope scope, String rate) {
    return rule(scope, rate, NOW);
  }

  private static CommissionRule rule(CommissionScope scope, String rate, Instant from) {
    var terms =
        new CommissionTerms(UUID.randomUUID(), new BigDecimal(rate), 0, false, BigDecimal.ZERO);
    return CommissionRule.begin(scope, terms, null, from, null, NOW);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode error) {
    assertThatThrownBy(call)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
