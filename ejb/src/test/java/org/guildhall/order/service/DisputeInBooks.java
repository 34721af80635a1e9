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
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeMoneyTaken;
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

/**
 * A sale of 61.16 in the books, whose payment the bank takes back with a fee of 15.00. The trial
 * balance is held after each test.
 */
abstract class DisputeInBooks {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  static final Instant DUE = NOW.plus(Duration.ofDays(7));
  static final long AMOUNT = 6116;
  static final long FEE = 1500;
  static final UUID MAKER = u(2);

  private final List<Object> fired = new ArrayList<>();
  TestDatabase database;
  Instant now = NOW;

  @BeforeEach
  void sell() {
    database = World.fresh();
    World.execute(database, "update payment set provider = '" + provider() + "'");
    World.execute(
        database,
        "delete from seller_earning; delete from refund_line; delete from refund;"
            + " delete from dispute_part; delete from dispute; delete from order_hold");
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

  /** Who was paid, and tells of the disputes. */
  ProviderName provider() {
    return ProviderName.STRIPE;
  }

  void sentInTime() {
    World.execute(
        database,
        "update shop_order set ship_by = date '2026-11-20',"
            + " shipped_at = timestamptz '2026-11-20 22:00Z'");
  }

  /** Lets the order follow where the payment of the newest dispute stands. */
  void follow() {
    var dispute = dispute();
    in(
        wiring -> {
          wiring.make(DisputeHoldService.class).follow(dispute);
          fired.addAll(wiring.fired());
        });
  }

  void remind() {
    in(
        wiring -> {
          wiring.make(DisputeRecordService.class).remind();
          fired.addAll(wiring.fired());
        });
  }

  void refundOne() {
    as(
        MAKER,
        MakerRefundService.class,
        s ->
            s.give(
                new GiveBackCommand(
                    "N-1", Map.of(u(1), 1), Unsent.STILL_SENT, false, false, 0, "A chip")));
  }

  Optional<String> told(DisputeStatus status, Long fee) {
    return told(word("dp_9", "fraudulent", status, fee));
  }

  static Disputed word(String id, String reason, DisputeStatus status, Long fee) {
    return new Disputed(id, "pi_1", reason, Money.of(AMOUNT, "USD"), DUE, status, fee);
  }

  Optional<String> told(Disputed word) {
    return database.inTransaction(
        em -> {
          var wiring = wiring(em);
          var why = wiring.make(DisputeRecordService.class).told(provider(), word);
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

  <T> List<T> fired(Class<T> type) {
    return fired.stream().filter(type::isInstance).map(type::cast).toList();
  }

  void answer(String words) {
    as(
        MAKER,
        MakerDisputeService.class,
        s -> {
          s.answer(dispute(), words);
          return null;
        });
  }

  UUID dispute() {
    return as(u(3), OfficeDisputeService.class, OfficeDisputeService::latest).get(0).id();
  }

  Optional<EvidenceRequest> request() {
    return as(u(3), EvidenceRecordService.class, s -> s.request(dispute()));
  }

  void answered(EvidenceRequest request, EvidenceAnswer answer) {
    in(
        wiring ->
            wiring
                .make(EvidenceRecordService.class)
                .answered(dispute(), request.attempt(), answer));
  }

  <T, R> R as(UUID account, Class<T> service, Function<T, R> work) {
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

  static void refused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }

  boolean paymentIs(String status) {
    return number(database, "select count(*) from payment where status = '" + status + "'") == 1;
  }

  // what the maker has: credits less debits, pending and available together
  long ofMaker() {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.shop_id = '"
            + u(1)
            + "'");
  }

  long of(String account) {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.code = '"
            + account
            + ":USD'");
  }
}
