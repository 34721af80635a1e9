package org.guildhall.payout.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.payment.event.SellerPayoutFailed;
import org.guildhall.payment.event.SellerPayoutPaid;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutError;
import org.guildhall.payout.entity.PayoutItemRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A maker with 53.00 available, PostgreSQL, and a provider that does as it is told. */
abstract class PayoutScene {
  static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  static final UUID SHOP = u(1);
  static final String KEY = Payout.key(SHOP, TODAY);
  static final long EARNED = 5300;

  final FakeStripe stripe = new FakeStripe();
  TestDatabase database;
  Instant now = NOW;
  List<Object> fired = List.of();

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(
        database,
        """
        delete from payout_item; delete from payout;
        update payout_plan set next_on = date '2026-11-27'\
        """);
    earn(EARNED);
  }

  @AfterEach
  void balances() {
    try (var open = database) {
      assertThat(
              number(open, "select coalesce(sum(debit_minor - credit_minor), 0) from ledger_entry"))
          .as("trial balance")
          .isZero();
      assertThat(
              number(
                  open,
                  """
                  select count(*) from payout p where p.status in ('PROCESSING', 'PAID') and
                    p.amount_minor <> (select sum(e.credit_minor - e.debit_minor) from payout_item i
                      join ledger_entry e on e.id = i.ledger_entry_id
                      where i.payout_id = p.id and not i.put_back)\
                  """))
          .as("payouts that are not the sum of their entries")
          .isZero();
    }
  }

  void run() {
    while (ask(PayoutSchedulingService.class, s -> s.next(null))) {
      // one maker after another
    }
  }

  void send() {
    while (ask(PayoutSendService.class, PayoutSendService::advance)) {
      // one step after another
    }
  }

  void lookAtAccounts() {
    ask(PayoutAccountIntentService.class, PayoutAccountIntentService::claimStale)
        .forEach(id -> act(PayoutAccountService.class, s -> s.look(id)));
  }

  void paid(String reference) {
    word(s -> s.onPaid(new SellerPayoutPaid(payout(), reference, "po_" + reference, "acct_1")));
  }

  void failed(String reference, String code) {
    word(
        s ->
            s.onFailed(
                new SellerPayoutFailed(payout(), reference, "po_" + reference, "acct_1", code)));
  }

  void word(Consumer<PayoutWordService> word) {
    act(PayoutWordService.class, word);
  }

  void office(Consumer<PayoutOfficeService> work) {
    act(PayoutOfficeService.class, work);
  }

  void later(Duration time) {
    now = now.plus(time);
  }

  // a sale that has become available, and a refund after it
  void earn(long minor) {
    post(minor, "SELLER_AVAILABLE:" + SHOP, "PROVIDER_CLEARING:STRIPE");
  }

  void spend(long minor) {
    post(minor, "REFUND_CLEARING:STRIPE", "SELLER_AVAILABLE:" + SHOP);
  }

  void post(long minor, String credited, String debited) {
    World.execute(
        database,
        """
        with t as (insert into ledger_transaction values (gen_random_uuid(), 'RELEASE', 'TEST',
          gen_random_uuid()::text, now(), null) returning id)
        insert into ledger_entry (transaction_id, account_id, debit_minor, credit_minor)
        select t.id, a.id, case a.code when '%2$s:USD' then %1$d else 0 end,
          case a.code when '%2$s:USD' then 0 else %1$d end
        from t cross join ledger_account a where a.code in ('%2$s:USD', '%3$s:USD')\
        """
            .formatted(minor, debited, credited));
  }

  PayoutItemRepository rivalAfterTaking(PayoutItemRepository items) {
    return new PayoutItemRepository() {
      @Override
      public long take(Payout payout) {
        long sum = items.take(payout);
        spend(1000);
        return sum;
      }
    };
  }

  UUID payout() {
    return ask(PayoutOfficeService.class, s -> s.payouts(null, null)).get(0).id();
  }

  void assertPayout(String status, int attempt, long minor) {
    var row = ask(PayoutOfficeService.class, s -> s.payouts(null, null)).get(0);
    assertThat(row.status().name()).isEqualTo(status);
    assertThat(row.attempt()).isEqualTo(attempt);
    assertThat(row.amountMinor()).isEqualTo(minor);
  }

  static void refused(PayoutError error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }

  <T> void act(Class<T> service, Consumer<T> work) {
    ask(
        service,
        made -> {
          work.accept(made);
          return null;
        });
  }

  <T, R> R ask(Class<T> service, Function<T, R> work) {
    return database.inTransaction(
        em -> {
          var wiring = wiring(em);
          var result = work.apply(wiring.make(service));
          if (!wiring.fired().isEmpty()) {
            fired = wiring.fired();
          }
          return result;
        });
  }

  Wiring wiring(EntityManager em) {
    var hanna =
        new Caller() {
          @Override
          public Optional<UUID> find() {
            return Optional.of(u(2));
          }
        };
    return Wiring.of(em, Clock.fixed(now, ZoneOffset.UTC))
        .with(Caller.class, hanna)
        .with(PayoutProvider.class, stripe);
  }

  <R> List<R> atOnce(int times, Callable<R> work) throws InterruptedException, ExecutionException {
    database.entityManagers();
    var pool = Executors.newFixedThreadPool(times);
    try {
      var results = new ArrayList<R>();
      for (Future<R> result : pool.invokeAll(Collections.nCopies(times, work))) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  long count(String table) {
    return number(database, "select count(*) from " + table);
  }

  // credits less debits of an account
  long of(String account) {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.code = '"
            + account
            + ":USD'");
  }
}
