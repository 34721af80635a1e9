package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.ReserveReason;
import org.guildhall.ledger.entity.ReserveTerms;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.testing.World;
import org.junit.jupiter.api.Test;

/** What the office sees of the books and does to them: reserves and rules. */
class OfficeBooksIT extends ReadBooks {
  @Test
  void aReserveTakesFromWhatIsAvailableAndGivesItBack() {
    earn("a", 5000, AccountKind.SELLER_AVAILABLE);

    act(OFFICE, ReserveService.class, s -> s.place("kiln-and-crow", hold(1800)));

    var held = ask(MAKER, MoneyService.class, MoneyService::money);
    assertThat(held.available()).isEqualTo(usd(3200));
    assertThat(held.reserved()).isEqualTo(usd(1800));
    assertThat(held.holds())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.reason()).isEqualTo(ReserveReason.DELIVERY_NOT_CONFIRMED);
              assertThat(row.note()).isEqualTo("No scan by the carrier since Monday");
              assertThat(row.endsOn()).isEqualTo(today().plusDays(10));
            });

    var id = held.holds().get(0).id();
    act(OFFICE, ReserveService.class, s -> s.release(id, "it was scanned"));

    assertThat(ask(MAKER, MoneyService.class, MoneyService::money).available())
        .isEqualTo(usd(5000));
    assertThat(number(database, "select count(*) from audit_event where action like 'reserve.%'"))
        .isEqualTo(2);
    assertRefused(
        LedgerError.ALREADY_ENDED,
        () -> act(OFFICE, ReserveService.class, s -> s.release(id, "again")));
  }

  @Test
  void noReserveOfMoreThanIsAvailable() {
    earn("a", 5000, AccountKind.SELLER_PENDING);

    assertRefused(
        LedgerError.NOT_AVAILABLE,
        () -> act(OFFICE, ReserveService.class, s -> s.place("kiln-and-crow", hold(1))));
    assertThat(number(database, "select count(*) from seller_reserve")).isZero();
  }

  @Test
  void noReserveWithoutReasonWordsAmountAndDay() {
    earn("a", 5000, AccountKind.SELLER_AVAILABLE);
    var good = hold(100);

    assertRefusedTerms(
        LedgerError.REASON_REQUIRED,
        new ReserveTerms(null, good.note(), null, good.amount(), good.endsOn()));
    assertRefusedTerms(
        LedgerError.NOTE_LENGTH,
        new ReserveTerms(good.reason(), "because", null, good.amount(), good.endsOn()));
    assertRefusedTerms(
        LedgerError.AMOUNT_REQUIRED,
        new ReserveTerms(good.reason(), good.note(), null, usd(0), good.endsOn()));
    assertRefusedTerms(
        LedgerError.ENDS_IN_THE_PAST,
        new ReserveTerms(good.reason(), good.note(), null, good.amount(), today().minusDays(1)));
  }

  @Test
  void theDefaultCommissionBeganOnTheDayThatIsShown() {
    assertThat(
            ask(OFFICE, CommissionRuleService.class, CommissionRuleService::list).stream()
                .map(rule -> LocalDate.ofInstant(rule.from(), MarketZone.ID)))
        .containsExactly(LocalDate.of(2020, 1, 1));
  }

  @Test
  void aReserveEndsByItselfAfterItsLastDay() {
    earn("a", 5000, AccountKind.SELLER_AVAILABLE);
    act(OFFICE, ReserveService.class, s -> s.place("kiln-and-crow", hold(1800)));
    World.execute(
        database,
        "update seller_reserve set created_at = created_at - interval '30 days',"
            + " ends_on = current_date - 20");

    assertThat(ask(null, ReserveService.class, ReserveService::releaseEnded)).isEqualTo(1);
    assertThat(ask(null, ReserveService.class, ReserveService::releaseEnded)).isZero();

    assertThat(ask(MAKER, MoneyService.class, MoneyService::money).reserved()).isEqualTo(usd(0));
  }

  @Test
  void theOfficeBeginsAndEndsRules() {
    act(
        OFFICE,
        CommissionRuleService.class,
        s -> s.begin(rule(null, "vases", "kiln-and-crow", "5.5")));

    var rules = ask(OFFICE, CommissionRuleService.class, CommissionRuleService::list);
    assertThat(rules).hasSize(2);
    assertThat(rules.get(0).shop()).isEqualTo("Kiln and Crow");
    assertThat(rules.get(0).category()).isEqualTo("Vases");
    assertThat(rules.get(0).percent()).isEqualTo("5.5");
    assertThat(rules.get(1).isDefault()).isTrue();

    act(OFFICE, CommissionRuleService.class, s -> s.end(rules.get(0).id()));
    assertThat(
            ask(OFFICE, CommissionRuleService.class, CommissionRuleService::list).stream()
                .filter(row -> row.to() != null))
        .hasSize(1);
    assertThat(
            number(database, "select count(*) from audit_event where action like 'commission.%'"))
        .isEqualTo(2);
    assertRefused(
        LedgerError.UNKNOWN_SCOPE,
        () -> act(OFFICE, CommissionRuleService.class, s -> s.begin(rule("no", null, null, "1"))));
    assertRefused(
        LedgerError.SCOPE,
        () ->
            act(
                OFFICE,
                CommissionRuleService.class,
                s -> s.begin(rule("a-vase", "vases", null, "1"))));
  }

  @Test
  void theTrialBalanceIsEven() {
    earn("a", 5000, AccountKind.SELLER_AVAILABLE);
    refund("x", 100);

    var trial = ask(OFFICE, BooksService.class, BooksService::trialBalance);

    assertThat(trial.difference()).isEqualTo(usd(0));
    assertThat(trial.debits()).isEqualTo(usd(6116 + 5000 + 100));
    assertThat(trial.lines()).hasSize(AccountKind.values().length);
  }

  private void assertRefusedTerms(ErrorCode error, ReserveTerms terms) {
    assertRefused(
        error, () -> act(OFFICE, ReserveService.class, s -> s.place("kiln-and-crow", terms)));
  }

  private static ReserveTerms hold(long minor) {
    return new ReserveTerms(
        ReserveReason.DELIVERY_NOT_CONFIRMED,
        "No scan by the carrier since Monday",
        "the parcel is scanned",
        usd(minor),
        today().plusDays(10));
  }

  private static BeginRuleCommand rule(String product, String category, String shop, String rate) {
    return new BeginRuleCommand(
        product, category, shop, new BigDecimal(rate), null, false, null, null, null);
  }
}
