package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.LedgerLine;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.ReserveReason;
import org.guildhall.ledger.entity.ReserveTerms;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.order.service.StatementLine;
import org.guildhall.order.service.StatementService;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a maker and the office see of the books, and what the office does to them. */
class MoneyIT {
  private static final Instant NOW = Clock.systemUTC().instant();
  private static final UUID MAKER = u(2);
  private static final UUID OFFICE = u(3);
  private static final UUID SHOP = u(1);

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(database, "delete from seller_reserve");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aMakerSeesTheOwnBalanceAndNobodyElses() {
    earn("a", 5000, AccountKind.SELLER_AVAILABLE);
    earn("b", 700, AccountKind.SELLER_PENDING);

    var money = ask(MAKER, MoneyService.class, MoneyService::money);

    assertThat(money.available()).isEqualTo(usd(5000));
    assertThat(money.pending()).isEqualTo(usd(700));
    assertThat(money.safetyDays()).isEqualTo(3);
    assertThat(money.isBelowZero()).isFalse();
    assertThat(money.causes()).isEmpty();
    assertThatThrownBy(() -> ask(u(1), MoneyService.class, MoneyService::money))
        .isInstanceOf(BusinessException.class);
  }

  @Test
  void aDebtNamesTheRefundsThatMadeIt() {
    earn("a", 1000, AccountKind.SELLER_AVAILABLE);
    refund("old", 900);
    refund("cracked", 800);
    refund("late", 50);

    var money = ask(MAKER, MoneyService.class, MoneyService::money);

    assertThat(money.owed()).isEqualTo(usd(750));
    assertThat(money.causes())
        .extracting(LedgerLine::memo, LedgerLine::amount)
        .containsExactly(tuple("late", usd(-50)), tuple("cracked", usd(-800)));
  }

  @Test
  void entriesComeInPagesTheNewestFirst() {
    for (int i = 0; i < MoneyService.PAGE + 5; i++) {
      earn(
          "e" + i, 100 + i, i % 2 == 0 ? AccountKind.SELLER_PENDING : AccountKind.SELLER_AVAILABLE);
    }

    var first = ask(MAKER, MoneyService.class, s -> s.entries(null));
    var second = ask(MAKER, MoneyService.class, s -> s.entries(first.get(first.size() - 1).id()));

    assertThat(first).hasSize(MoneyService.PAGE);
    assertThat(first.get(0).amount()).isEqualTo(usd(100 + MoneyService.PAGE + 4));
    assertThat(second)
        .extracting(LedgerLine::amount)
        .containsExactly(usd(104), usd(103), usd(102), usd(101), usd(100));
  }

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
  void whatAMakerIsToldIsWhatTheSaleBrings() {
    var told = ask(MAKER, ProceedsService.class, s -> s.ofOne(SHOP, u(1), usd(2400), usd(650)));

    assertThat(told.commission()).isEqualTo(usd(-192));
    assertThat(told.fee()).isEqualTo(usd(-118));
    assertThat(told.net()).isEqualTo(usd(2400 + 650 - 192 - 118));
    assertThat(told.percent()).isEqualTo("8");
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

  @Test
  void aStatementReadsFromTopToBottom() {
    World.execute(
        database,
        "update order_item set seller_discount_minor = 480, tax_minor = 356,"
            + " commission_rule_id = (select id from commission_rule), commission_rate = 0.08,"
            + " commission_minor = 346; update shop_order set discount_minor = 480,"
            + " gift_wrapped = true, wrap_minor = 300, tax_minor = 451, total_minor = 5921,"
            + " wrap_commission_minor = 24, fee_minor = 183, net_minor = 4917");
    act(
        null,
        LedgerRefundService.class,
        s ->
            s.submitted(
                new RefundCommand(
                    "r1",
                    ProviderName.STRIPE,
                    u(1),
                    java.util.List.of(
                        new org.guildhall.ledger.entity.RefundedLine(
                            1, 0, 2, 2160, 0, 178, 346, 0)),
                    org.guildhall.ledger.entity.RefundedParcel.NONE,
                    0,
                    "cracked")));

    var statement = ask(MAKER, StatementService.class, s -> s.statement("N-1")).orElseThrow();

    assertThat(statement.lines())
        .extracting(StatementLine::kind, StatementLine::amount, StatementLine::soFar)
        .containsExactly(
            tuple(StatementLine.Kind.ITEM, usd(4800), usd(4800)),
            tuple(StatementLine.Kind.DISCOUNT, usd(-480), usd(4320)),
            tuple(StatementLine.Kind.SHIPPING, usd(850), usd(5170)),
            tuple(StatementLine.Kind.WRAP, usd(300), usd(5470)),
            tuple(StatementLine.Kind.COMMISSION, usd(-370), usd(5100)),
            tuple(StatementLine.Kind.FEE, usd(-183), usd(4917)),
            tuple(StatementLine.Kind.NET, usd(4917), usd(4917)),
            tuple(StatementLine.Kind.TAX, usd(451), usd(4917)),
            tuple(StatementLine.Kind.REFUND, usd(-1987), usd(2930)));
    assertThat(statement.kept()).isEqualTo(usd(2930));
    assertThatThrownBy(() -> ask(u(1), StatementService.class, s -> s.statement("N-1")))
        .isInstanceOf(BusinessException.class);
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

  private void earn(String id, long minor, AccountKind account) {
    database.run(
        em ->
            Wiring.of(em, clock())
                .make(LedgerRepository.class)
                .post(
                    Booking.of(TransactionKind.SALE, new Reference("TEST", id), "USD", id)
                        .debit(AccountKind.PROVIDER_CLEARING, ProviderName.STRIPE, minor)
                        .credit(account, SHOP, null, minor),
                    NOW));
  }

  private void refund(String id, long minor) {
    database.run(
        em ->
            Wiring.of(em, clock())
                .make(LedgerRepository.class)
                .post(
                    Booking.of(TransactionKind.REFUND, new Reference("TEST", id), "USD", id)
                        .debit(AccountKind.SELLER_AVAILABLE, SHOP, null, minor)
                        .credit(AccountKind.REFUND_CLEARING, ProviderName.STRIPE, minor),
                    NOW));
  }

  private void assertRefused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }

  private <T> void act(UUID caller, Class<T> service, Consumer<T> work) {
    ask(
        caller,
        service,
        made -> {
          work.accept(made);
          return null;
        });
  }

  private <T, R> R ask(UUID caller, Class<T> service, Function<T, R> work) {
    return database.inTransaction(
        em -> work.apply(Wiring.of(em, clock()).with(Caller.class, calling(caller)).make(service)));
  }

  private static Caller calling(UUID account) {
    return new Caller() {
      @Override
      public Optional<UUID> find() {
        return Optional.ofNullable(account);
      }
    };
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }
}
