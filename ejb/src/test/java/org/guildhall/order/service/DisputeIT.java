package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.ledger.service.DisputeBooks;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.payment.entity.DisputeError;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.DisputeDeadlineNear;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeMoneyTaken;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.payment.service.DisputeRecordService;
import org.guildhall.payment.service.EvidenceAnswer;
import org.guildhall.payment.service.EvidenceRecordService;
import org.guildhall.payment.service.EvidenceRequest;
import org.guildhall.payment.service.ProviderWord.Disputed;
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

/** A bank takes a payment of 61.16 back, with a fee of 15.00: payment, books, makers, evidence. */
class DisputeIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(7));
  private static final long AMOUNT = 6116;
  private static final long FEE = 1500;
  private static final UUID MAKER = u(2);

  private final List<Object> fired = new ArrayList<>();
  private TestDatabase database;
  private Instant now = NOW;

  @BeforeEach
  void sell() {
    database = World.fresh();
    World.execute(
        database,
        "delete from seller_earning; delete from refund_line; delete from refund;"
            + " delete from dispute_part; delete from dispute");
    in(
        wiring -> {
          var orders = wiring.make(OrderRepository.class);
          wiring.make(OrderBooks.class).sold(orders.lock(u(1)), orders.shopOrders(u(1)), u(1));
        });
  }

  @AfterEach
  void balances() {
    try (var open = database) {
      assertThat(
              number(open, "select coalesce(sum(debit_minor - credit_minor), 0) from ledger_entry"))
          .as("trial balance")
          .isZero();
    }
  }

  @Test
  void theBankTakesItOnceHoweverOftenItIsTold() {
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, null)).isEmpty();
    assertThat(of("DISPUTE:STRIPE")).as("before the money has gone").isZero();
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, FEE)).isEmpty();
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, FEE))
        .contains("comes late: the dispute is NEEDS_RESPONSE");

    assertThat(of("DISPUTE:STRIPE")).isEqualTo(-AMOUNT - FEE);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(FEE);
    assertThat(paymentIs("DISPUTED")).isTrue();
    assertThat(number(database, "select count(*) from dispute")).isEqualTo(1);
    assertThat(number(database, "select amount_minor from dispute_part")).isEqualTo(AMOUNT);
    assertThat(fired(DisputeOpened.class)).hasSize(1);
  }

  @Test
  void aWonDisputeGivesTheMoneyBackAndTheMarketBearsTheFee() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    told(DisputeStatus.WON, FEE);
    told(DisputeStatus.WON, FEE);

    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-FEE);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-AMOUNT + FEE);
    assertThat(paymentIs("CAPTURED")).isTrue();
    assertThat(fired(DisputeWon.class)).hasSize(1);
  }

  @Test
  void aLostDisputeIsTheMakersWhoDidNotSendInTime() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    long before = ofMaker();
    told(DisputeStatus.LOST, FEE);
    told(DisputeStatus.LOST, FEE);

    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isZero();
    assertThat(ofMaker()).isEqualTo(before - AMOUNT - FEE);
    assertThat(number(database, "select borne_minor from dispute_part")).isEqualTo(AMOUNT + FEE);
    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(fired(DisputeLost.class)).hasSize(1);
  }

  @Test
  void theMarketBearsItWhereTheParcelWasTrackedAndInTime() {
    sentInTime();
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    long before = ofMaker();
    told(DisputeStatus.LOST, FEE);

    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-AMOUNT - FEE);
    assertThat(ofMaker()).isEqualTo(before);
    assertThat(number(database, "select borne_minor from dispute_part")).isZero();
  }

  @Test
  void butNotWhereTheThingWasNotAsDescribed() {
    sentInTime();
    long before = ofMaker();
    told(word("dp_9", "product_unacceptable", DisputeStatus.LOST, FEE));

    assertThat(ofMaker()).isEqualTo(before - AMOUNT - FEE);
  }

  @Test
  void theLastWordAloneIsEnoughAndOlderOnesChangeNothing() {
    assertThat(told(DisputeStatus.LOST, FEE)).isEmpty();
    assertThat(told(DisputeStatus.UNDER_REVIEW, FEE)).contains("comes late: the dispute is LOST");
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, null))
        .contains("comes late: the dispute is LOST");

    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(ofMaker()).isNegative();
    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(
            number(database, "select count(*) from ledger_transaction where kind like 'DISPUTE%'"))
        .isEqualTo(2);
  }

  @Test
  void aWordBeforeItsPaymentIsRefusedSoThatItComesAgain() {
    World.execute(database, "update payment set provider_intent_id = 'pi_other'");

    refused(DisputeError.PAYMENT_UNKNOWN, () -> told(DisputeStatus.NEEDS_RESPONSE, FEE));

    assertThat(number(database, "select count(*) from dispute")).isZero();
  }

  @Test
  void nothingIsRefundedOfADisputedPayment() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    refused(PaymentError.DISPUTED, this::refundOne);

    assertThat(number(database, "select count(*) from refund")).isZero();
    assertThat(number(database, "select refunded_minor from shop_order")).isZero();

    told(DisputeStatus.WON, FEE);
    refundOne();
    assertThat(number(database, "select count(*) from refund")).isEqualTo(1);
  }

  @Test
  void aPaymentRefundedInPartIsSoAgainAfterAWonDispute() {
    refundOne();
    told(word("dp_9", "fraudulent", DisputeStatus.NEEDS_RESPONSE, FEE));
    told(word("dp_9", "fraudulent", DisputeStatus.WON, FEE));

    assertThat(paymentIs("PARTIALLY_REFUNDED")).isTrue();
  }

  @Test
  void theMakersWordsGoToTheBankOnceWithTheParcel() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    answer("It was handed over on Monday.");

    var request = request().orElseThrow();
    assertThat(request.words()).isEqualTo("It was handed over on Monday.");
    assertThat(request.carrier()).isEqualTo("UPS");
    assertThat(request.trackingNumber()).isEqualTo("1Z1");
    refused(DisputeError.EVIDENCE_SENT, () -> answer("And again."));

    answered(request, new EvidenceAnswer.Taken());
    assertThat(number(database, "select count(*) from dispute where status = 'UNDER_REVIEW'"))
        .isEqualTo(1);
    assertThat(request()).isEmpty();
  }

  @Test
  void wordsTheProviderDidNotTakeCanBeWrittenAnew() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    answer("First.");
    var first = request().orElseThrow();
    answered(first, new EvidenceAnswer.Refused("too_long"));
    answer("Second.");
    answered(first, new EvidenceAnswer.Taken());

    var second = request().orElseThrow();
    assertThat(second.words()).isEqualTo("Second.");
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void noWordsAndLateWordsAndStrangersWordsAreRefused() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    refused(DisputeError.EVIDENCE_REQUIRED, () -> answer("  "));
    refused(
        DisputeError.NOT_FOUND,
        () ->
            as(
                u(1),
                MakerDisputeService.class,
                s -> {
                  s.answer(dispute(), "Mine.");
                  return null;
                }));
    now = DUE;
    refused(DisputeError.EVIDENCE_LATE, () -> answer("Too late."));
    assertThat(number(database, "select count(*) from dispute where evidence_status is null"))
        .isEqualTo(1);
  }

  @Test
  void makersAndTheOfficeSeeIt() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    var row = as(MAKER, MakerDisputeService.class, MakerDisputeService::mine).get(0);
    assertThat(row.number()).isEqualTo("N-1");
    assertThat(row.amount()).isEqualTo(Money.of(AMOUNT, "USD"));
    assertThat(as(MAKER, MakerDisputeService.class, s -> s.details(row.id())).answerable())
        .isTrue();
    assertThat(as(u(1), MakerDisputeService.class, MakerDisputeService::mine)).isEmpty();
    var details = as(u(3), OfficeDisputeService.class, s -> s.details(row.id()));
    assertThat(details.fee()).isEqualTo(Money.of(FEE, "USD"));
    assertThat(details.parts()).hasSize(1);
    assertThat(as(u(3), OfficeDisputeService.class, OfficeDisputeService::latest)).hasSize(1);
  }

  @Test
  void theDeadlineIsToldOnceWhileNobodyHasAnswered() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    remind();
    assertThat(fired(DisputeDeadlineNear.class)).isEmpty();

    now = DUE.minus(Duration.ofDays(1));
    remind();
    remind();
    assertThat(fired(DisputeDeadlineNear.class)).hasSize(1);
  }

  private void sentInTime() {
    World.execute(
        database,
        "update shop_order set ship_by = date '2026-11-20',"
            + " shipped_at = timestamptz '2026-11-20 22:00Z'");
  }

  private void remind() {
    in(
        wiring -> {
          wiring.make(DisputeRecordService.class).remind();
          fired.addAll(wiring.fired());
        });
  }

  private void refundOne() {
    as(
        MAKER,
        MakerRefundService.class,
        s ->
            s.give(
                new GiveBackCommand(
                    "N-1", Map.of(u(1), 1), Unsent.STILL_SENT, false, false, 0, "A chip")));
  }

  private Optional<String> told(DisputeStatus status, Long fee) {
    return told(word("dp_9", "fraudulent", status, fee));
  }

  private static Disputed word(String id, String reason, DisputeStatus status, Long fee) {
    return new Disputed(id, "pi_1", reason, Money.of(AMOUNT, "USD"), DUE, status, fee);
  }

  private Optional<String> told(Disputed word) {
    return database.inTransaction(
        em -> {
          var wiring = wiring(em);
          var why = wiring.make(DisputeRecordService.class).told(ProviderName.STRIPE, word);
          List.copyOf(wiring.fired()).forEach(event -> follow(wiring, event));
          fired.addAll(wiring.fired());
          return why;
        });
  }

  private static void follow(Wiring wiring, Object event) {
    if (event instanceof DisputeMoneyTaken taken) {
      wiring.make(DisputeBooks.class).onTaken(taken);
    }
    if (event instanceof DisputeWon won) {
      wiring.make(DisputeBooks.class).onWon(won);
    }
    if (event instanceof DisputeLost lost) {
      wiring.make(DisputeLosses.class).onLost(lost);
    }
  }

  private <T> List<T> fired(Class<T> type) {
    return fired.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private void answer(String words) {
    as(
        MAKER,
        MakerDisputeService.class,
        s -> {
          s.answer(dispute(), words);
          return null;
        });
  }

  private UUID dispute() {
    return as(u(3), OfficeDisputeService.class, OfficeDisputeService::latest).get(0).id();
  }

  private Optional<EvidenceRequest> request() {
    return as(u(3), EvidenceRecordService.class, s -> s.request(dispute()));
  }

  private void answered(EvidenceRequest request, EvidenceAnswer answer) {
    in(
        wiring ->
            wiring
                .make(EvidenceRecordService.class)
                .answered(dispute(), request.attempt(), answer));
  }

  private <T, R> R as(UUID account, Class<T> service, Function<T, R> work) {
    return database.inTransaction(
        em -> work.apply(wiring(em).with(Caller.class, calling(account)).make(service)));
  }

  private void in(Consumer<Wiring> work) {
    database.run(em -> work.accept(wiring(em)));
  }

  // the system's own work has no caller
  private Wiring wiring(EntityManager em) {
    return Wiring.of(em, Clock.fixed(now, ZoneOffset.UTC)).with(Caller.class, calling(null));
  }

  private static Caller calling(UUID account) {
    return new Caller() {
      @Override
      public Optional<UUID> find() {
        return Optional.ofNullable(account);
      }
    };
  }

  private static void refused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }

  private boolean paymentIs(String status) {
    return number(database, "select count(*) from payment where status = '" + status + "'") == 1;
  }

  // what the maker has: credits less debits, pending and available together
  private long ofMaker() {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.shop_id = '"
            + u(1)
            + "'");
  }

  private long of(String account) {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.code = '"
            + account
            + ":USD'");
  }
}
