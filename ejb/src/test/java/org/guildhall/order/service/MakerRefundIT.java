package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.guildhall.ledger.service.LedgerRefundService;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.event.RefundFailed;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRecordService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money back on a sold order, in orders, payment and books: two vases at 24.00, 61.16 in all. */
class MakerRefundIT {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  private static final String OWED =
      "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e join"
          + " ledger_account a on a.id = e.account_id where a.code = 'REFUND_CLEARING:STRIPE:USD'";

  private static final String AT_STRIPE =
      "select coalesce(sum(e.debit_minor - e.credit_minor), 0) from ledger_entry e"
          + " join ledger_account a on a.id = e.account_id"
          + " where a.code = 'PROVIDER_CLEARING:STRIPE:USD'";

  private TestDatabase database;

  @BeforeEach
  void sell() {
    database = World.fresh();
    World.execute(
        database, "delete from seller_earning; delete from refund_line; delete from refund");
    in(
        wiring -> {
          var orders = wiring.make(OrderRepository.class);
          wiring.make(OrderBooks.class).sold(orders.lock(u(1)), orders.shopOrders(u(1)), u(1));
        });
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aUnitGoesBackInOrderPaymentAndBooks() {
    give(1, false, 0);

    assertThat(number(database, "select refunded_minor from shop_order")).isEqualTo(2598);
    assertThat(number(database, "select refunded_minor from payment")).isEqualTo(2598);
    assertThat(number(database, "select refunded_minor from payment_split")).isEqualTo(2598);
    assertThat(number(database, "select quantity_refunded from order_item")).isEqualTo(1);
    assertThat(number(database, OWED)).isEqualTo(2598);
  }

  @Test
  void allOfItInPartsIsAllThatWasPaidAndNotACentMore() {
    give(1, true, 0);
    give(1, false, 0);

    assertThat(number(database, "select refunded_minor from payment")).isEqualTo(6116);
    assertThat(number(database, "select count(*) from payment where status = 'REFUNDED'"))
        .isEqualTo(1);
    assertThat(refusal(0, false, 1)).contains(OrderError.REFUND_TOO_MUCH);
    assertThat(number(database, "select sum(amount_minor) from refund")).isEqualTo(6116);
  }

  @Test
  void refundsAtTheSameTimeNeverPassWhatWasPaid() {
    var rivals =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> succeeds(1)))
            .toList();
    long given = rivals.stream().filter(CompletableFuture::join).count();

    // both units there are: whoever waited for the lock reads what the first one left
    assertThat(given).isEqualTo(2);
    assertThat(number(database, "select quantity_refunded from order_item")).isEqualTo(given);
    assertThat(number(database, "select sum(amount_minor) from refund"))
        .isEqualTo(number(database, "select refunded_minor from payment"))
        .isEqualTo(number(database, OWED));
  }

  @Test
  void whoGivesBackBetweenTheRivalsRefundAndItsCommitWaitsAndIsRefused() {
    var late =
        database.inTransaction(
            em -> {
              maker(Wiring.of(em, TODAY)).give(command(2, false, 0));
              em.flush();
              var rival = CompletableFuture.supplyAsync(() -> succeeds(1));
              Awaitility.await()
                  .until(
                      () ->
                          number(
                              database,
                              "select count(*) from pg_stat_activity where datname ="
                                  + " current_database() and wait_event_type = 'Lock'"),
                      waiting -> waiting == 1);
              return rival;
            });

    assertThat(late.join()).isFalse();
    assertThat(number(database, "select count(*) from refund")).isEqualTo(1);
    assertThat(number(database, "select quantity_refunded from order_item")).isEqualTo(2);
    assertThat(number(database, OWED))
        .isEqualTo(number(database, "select refunded_minor from payment"));
  }

  @Test
  void theProvidersNoGivesTheBooksBackAndAnotherTryCounts() {
    var refund = give(1, false, 0);
    answer(refund, new RefundAnswer.Refused("re_9", "expired_or_canceled_card"));

    assertThat(number(database, OWED)).isZero();
    assertThat(number(database, "select count(*) from refund where status = 'FAILED'"))
        .isEqualTo(1);

    in(
        wiring ->
            wiring
                .with(Caller.class, new Someone(u(3)))
                .make(OfficeRefundService.class)
                .tryAgain(refund));
    assertThat(number(database, OWED)).isEqualTo(2598);
    answer(refund, new RefundAnswer.Succeeded("re_10"));

    assertThat(number(database, OWED)).isZero();
    assertThat(number(database, "select count(*) from refund where status = 'SUCCEEDED'"))
        .isEqualTo(1);
    assertThat(number(database, "select attempt from refund")).isEqualTo(2);
  }

  @Test
  void aBankThatSendsTheMoneyBackLeavesTheBooksAsBefore() {
    long before = number(database, AT_STRIPE);
    var refund = give(1, false, 0);
    var reference = refund + "/1";
    answer(refund, new RefundAnswer.Succeeded("re_9"));
    assertThat(number(database, AT_STRIPE)).isEqualTo(before - 2598);

    in(
        wiring -> {
          var records = wiring.make(RefundRecordService.class);
          records.answered(refund, reference, new RefundAnswer.Refused("re_9", "account_closed"));
          wiring.fired().forEach(event -> settle(wiring, event));
        });

    assertThat(number(database, AT_STRIPE)).isEqualTo(before);
    assertThat(number(database, OWED)).isZero();
    assertThat(number(database, "select count(*) from refund where status = 'FAILED'"))
        .isEqualTo(1);
  }

  @Test
  void whatWaitsForASecondPersonIsNotSentByTryingAgain() {
    var refund = give(1, false, 0);
    World.execute(
        database,
        "update refund set status = 'PENDING_APPROVAL', submitted_at = null, attempt = 0");

    assertThatThrownBy(
            () ->
                in(
                    wiring ->
                        wiring
                            .with(Caller.class, new Someone(u(3)))
                            .make(OfficeRefundService.class)
                            .tryAgain(refund)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            no -> assertThat(no.error()).isEqualTo(PaymentError.ILLEGAL_TRANSITION));
    assertThat(number(database, "select attempt from refund")).isZero();
  }

  @Test
  void aLateWordAboutAnEarlierTryChangesNothing() {
    var refund = give(1, false, 0);
    answer(refund, new RefundAnswer.Refused("re_9", "declined"));
    in(
        wiring ->
            wiring
                .with(Caller.class, new Someone(u(3)))
                .make(OfficeRefundService.class)
                .tryAgain(refund));

    in(
        wiring ->
            wiring
                .make(RefundRecordService.class)
                .answered(refund, refund + "/1", new RefundAnswer.Succeeded("re_9")));

    assertThat(number(database, "select count(*) from refund where status = 'SUBMITTED'"))
        .isEqualTo(1);
  }

  private UUID give(int units, boolean shipping, long amount) {
    var given = new UUID[1];
    in(wiring -> given[0] = maker(wiring).give(command(units, shipping, amount)).id());
    return given[0];
  }

  private Optional<OrderError> refusal(int units, boolean shipping, long amount) {
    try {
      give(units, shipping, amount);
      return Optional.empty();
    } catch (BusinessException refused) {
      return Optional.of((OrderError) refused.error());
    }
  }

  /** A rival that is refused has given nothing; a stale version would be no refusal. */
  private boolean succeeds(int units) {
    try {
      give(units, false, 0);
      return true;
    } catch (BusinessException refused) {
      return false;
    }
  }

  private void answer(UUID refund, RefundAnswer answer) {
    in(
        wiring -> {
          var records = wiring.make(RefundRecordService.class);
          records.answered(refund, records.request(refund).orElseThrow().reference(), answer);
          wiring.fired().forEach(event -> settle(wiring, event));
        });
  }

  private static void settle(Wiring wiring, Object event) {
    var books = wiring.make(LedgerRefundService.class);
    if (event instanceof RefundSucceeded done) {
      books.succeeded(done.reference());
    }
    if (event instanceof RefundFailed no) {
      books.failed(no.reference());
    }
  }

  private static GiveBackCommand command(int units, boolean shipping, long amount) {
    return new GiveBackCommand(
        "N-1",
        units == 0 ? Map.of() : Map.of(u(1), units),
        Unsent.STILL_SENT,
        shipping,
        false,
        amount,
        "It came with a chip");
  }

  private static MakerRefundService maker(Wiring wiring) {
    return wiring.with(Caller.class, new Someone(u(2))).make(MakerRefundService.class);
  }

  private void in(Consumer<Wiring> work) {
    database.run(em -> work.accept(Wiring.of(em, TODAY)));
  }

  private static final class Someone extends Caller {
    private final UUID account;

    Someone(UUID account) {
      this.account = account;
    }

    @Override
    public Optional<UUID> find() {
      return Optional.of(account);
    }
  }
}
