package org.guildhall.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wired;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books on real PostgreSQL, alone and against rivals. */
class LedgerRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final UUID KILN = u(1);
  private static final UUID SECOND = u(2);
  private static final long BEFORE = 6116; // what the world has booked for the second shop

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aPostingIsOnItsAccounts() {
    database.run(em -> assertThat(ledger(em).post(sale("p", 700, 0), NOW)).isTrue());

    database.run(
        em -> {
          assertThat(ledger(em).balance(KILN, "USD")).isEqualTo(new SellerBalance(700, 0, 0));
          assertThat(ledger(em).entries(TransactionKind.SALE, reference("p")))
              .extracting(entry -> entry.account().toString())
              .containsExactly("PROVIDER_CLEARING:STRIPE:USD", "SELLER_PENDING:" + KILN + ":USD");
        });
  }

  @Test
  void theSamePostingHappensOnceHoweverManyBringItAtOnce() {
    var posted =
        rivals(12, n -> database.inTransaction(em -> ledger(em).post(sale("once", 500, 300), NOW)));

    assertThat(posted).filteredOn(fresh -> fresh).hasSize(1);
    assertThat(number(database, "select count(*) from ledger_transaction")).isEqualTo(2);
    assertThat(number(database, "select count(*) from ledger_entry")).isEqualTo(2 + 3);
  }

  @Test
  void salesOfTheSameShopsInOppositeOrderDoNotDeadlock() {
    var posted =
        rivals(
            60,
            n ->
                database.inTransaction(
                    em ->
                        ledger(em)
                            .post(n % 2 == 0 ? sale("r" + n, 5, 7) : mirrored("r" + n), NOW)));

    assertThat(posted).containsOnly(true);
    database.run(
        em -> {
          assertThat(ledger(em).balance(KILN, "USD").pendingMinor()).isEqualTo(60 * 5);
          assertThat(ledger(em).balance(SECOND, "USD").pendingMinor()).isEqualTo(BEFORE + 60 * 7);
          assertThat(ledger(em).trialBalance())
              .satisfies(
                  totals ->
                      assertThat(totals.stream().mapToLong(t -> t.debitMinor()).sum())
                          .isEqualTo(totals.stream().mapToLong(t -> t.creditMinor()).sum())
                          .isEqualTo(BEFORE + 60 * 12));
        });
  }

  @Test
  void aPayoutsDecisionHoldsUpOtherDecisionsButNoSale() {
    database.run(
        deciding -> {
          assertThat(ledger(deciding).lockAvailable(KILN, "USD")).isZero();
          database.run(
              selling -> {
                impatient(selling);
                assertThat(ledger(selling).post(sale("meanwhile", 100, 0), NOW)).isTrue();
              });
          assertThatThrownBy(
                  () ->
                      database.run(
                          rival -> {
                            impatient(rival);
                            ledger(rival).lockAvailable(KILN, "USD");
                          }))
              .hasMessageContaining("lock timeout");
        });
  }

  @Test
  void aPostingWithAnUnknownAccountLeavesNothing() {
    var booking =
        Booking.of(TransactionKind.SALE, reference("euro"), "EUR", null)
            .debit(AccountKind.PROVIDER_CLEARING, ProviderName.STRIPE, 1)
            .credit(AccountKind.COMMISSION, 1);

    assertThatThrownBy(() -> database.run(em -> ledger(em).post(booking, NOW)))
        .hasStackTraceContaining("does not balance");
    assertThat(number(database, "select count(*) from ledger_transaction")).isEqualTo(1);
  }

  @Test
  void theSafetyDaysBeginWithTheFirstWordOfDelivery() {
    World.execute(database, "update shop set release_days = 5 where id = u(1)");
    var due = NOW.plus(Duration.ofDays(5));

    database.run(em -> earnings(em).delivered(u(1), NOW));
    database.run(em -> earnings(em).delivered(u(1), NOW.plusSeconds(99)));

    database.run(
        em -> {
          assertThat(earnings(em).claimDue(due.minusSeconds(1), 10)).isEmpty();
          assertThat(earnings(em).claimDue(due, 10))
              .containsExactly(new Earning(u(1), KILN, "USD", false));
          database.run(other -> assertThat(earnings(other).claimDue(due, 10)).isEmpty());
        });
  }

  @Test
  void aReleasedEarningIsNotDueAgain() {
    database.run(em -> earnings(em).delivered(u(1), NOW.minus(Duration.ofDays(9))));
    database.run(em -> earnings(em).released(earnings(em).lock(u(1)), NOW));

    database.run(
        em -> {
          assertThat(earnings(em).claimDue(NOW, 10)).isEmpty();
          assertThat(earnings(em).lock(u(1)).released()).isTrue();
        });
  }

  @Test
  void whatWasNeverSoldHasNoEarning() {
    assertThatThrownBy(() -> database.run(em -> earnings(em).lock(u(77))))
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(LedgerError.NOT_SOLD);
  }

  @Test
  void rulesAreFoundByTheirTimeAndTheirPlaceInTheTree() {
    var later = NOW.plus(Duration.ofDays(30));
    database.run(
        em -> {
          rules(em).add(rule(new CommissionScope(null, u(1), null), "0.05", NOW));
          rules(em).add(rule(new CommissionScope(null, null, SECOND), "0.01", NOW));
          rules(em).add(rule(new CommissionScope(u(1), null, null), "0.03", later));
        });

    assertThat(rateAt(NOW.minusSeconds(1))).isEqualTo("0.080000");
    assertThat(rateAt(NOW)).as("the vase lies two steps below").isEqualTo("0.050000");
    assertThat(rateAt(later)).isEqualTo("0.030000");
  }

  @Test
  void aBookingThatDoesNotBalanceNeverReachesTheDatabase() {
    var booking =
        Booking.of(TransactionKind.SALE, reference("x"), "USD", null)
            .debit(AccountKind.COMMISSION, 5)
            .credit(AccountKind.TAX_PAYABLE, 4);

    assertThatThrownBy(booking::entries)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("1");
  }

  private String rateAt(Instant when) {
    return database.inTransaction(
        em ->
            rules(em).inForce(when, List.of(KILN), List.of(u(1))).on(KILN, u(1)).rate().toString());
  }

  private static CommissionRule rule(CommissionScope scope, String rate, Instant from) {
    var terms =
        new CommissionTerms(
            UUID.randomUUID(), new java.math.BigDecimal(rate), 0, false, java.math.BigDecimal.ZERO);
    return CommissionRule.begin(scope, terms, null, from, null, NOW);
  }

  private static Booking sale(String id, long kiln, long second) {
    return Booking.of(TransactionKind.SALE, reference(id), "USD", "a test")
        .debit(AccountKind.PROVIDER_CLEARING, ProviderName.STRIPE, kiln + second)
        .credit(AccountKind.SELLER_PENDING, KILN, null, kiln)
        .credit(AccountKind.SELLER_PENDING, SECOND, null, second);
  }

  private static Booking mirrored(String id) {
    return Booking.of(TransactionKind.SALE, reference(id), "USD", "a test")
        .credit(AccountKind.SELLER_PENDING, SECOND, null, 7)
        .credit(AccountKind.SELLER_PENDING, KILN, null, 5)
        .debit(AccountKind.PROVIDER_CLEARING, ProviderName.STRIPE, 12);
  }

  private static Reference reference(String id) {
    return new Reference("TEST", id);
  }

  private static void impatient(EntityManager em) {
    em.createNativeQuery("set local lock_timeout = '500ms'").executeUpdate();
  }

  private static LedgerRepository ledger(EntityManager em) {
    return Wired.repository(LedgerRepository.class, em);
  }

  private static EarningRepository earnings(EntityManager em) {
    return Wired.repository(EarningRepository.class, em);
  }

  private static CommissionRuleRepository rules(EntityManager em) {
    return Wired.repository(CommissionRuleRepository.class, em);
  }

  private List<Boolean> rivals(int count, IntFunction<Boolean> work) {
    database.entityManagers();
    var pool = Executors.newFixedThreadPool(12);
    try {
      var running =
          IntStream.range(0, count)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> work.apply(n), pool))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    } finally {
      pool.shutdown();
    }
  }
}
