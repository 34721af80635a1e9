package org.guildhall.promotion.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.guildhall.promotion.entity.RedemptionRepository.Outcome;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wired;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uses of coupons on real PostgreSQL, alone and against rivals. */
class RedemptionRepositoryIT {
  private static final Instant NOW = Instant.now();
  private static final UUID COUPON = u(50);

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(
        database,
        "insert into checkout (id, cart_id, status, held_until, created_at, updated_at) select"
            + " u(n), u(2), 'CANCELLED', now(), now(), now() from generate_series(100, 160) n;"
            + " insert into customer_order (id, checkout_id, email, ship_name, ship_line1,"
            + " ship_city, ship_country, currency, items_minor, shipping_minor, tax_minor,"
            + " total_minor, placed_at, created_at, updated_at) select u(n), u(n), 'b@example.com',"
            + " 'B', '1', 'C', 'US', 'USD', 100, 0, 0, 100, now(), now(), now() from"
            + " generate_series(100, 160) n");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void fiftyBuyersAtOnceUseItExactlyAsOftenAsItMayBe() {
    coupon(10, 1);

    var outcomes = rivals(50, n -> reserve(100 + n, "buyer" + n + "@example.com"));

    assertThat(outcomes).filteredOn(outcome -> outcome == Outcome.TAKEN).hasSize(10);
    assertThat(outcomes).filteredOn(outcome -> outcome == Outcome.USED_UP).hasSize(40);
    assertThat(used()).isEqualTo(10);
    assertThat(
            number(
                database,
                "select count(distinct slot) from coupon_redemption where coupon_id = u(50)"))
        .isEqualTo(10);
  }

  @Test
  void onePersonAtOnceInManyCartsUsesItOnce() {
    coupon(10, 1);

    var outcomes =
        rivals(
            12,
            n -> reserve(100 + n, n % 2 == 0 ? "Ada@Example.com" : "ada+" + n + "@example.com"));

    assertThat(outcomes).filteredOn(outcome -> outcome == Outcome.TAKEN).hasSize(1);
    assertThat(outcomes).filteredOn(outcome -> outcome == Outcome.USED_BY_PERSON).hasSize(11);
    assertThat(used()).isEqualTo(1);
  }

  @Test
  void whoComesBetweenTheRivalsUpdateAndItsCommitWaitsAndIsRefused() {
    coupon(1, 1);

    var late =
        database.inTransaction(
            first -> {
              assertThat(redemptions(first).reserve(COUPON, u(100), person("a@example.com"), NOW))
                  .isEqualTo(Outcome.TAKEN);
              var rival = CompletableFuture.supplyAsync(() -> reserve(101, "b@example.com"));
              Awaitility.await().until(() -> waiting() == 1);
              return rival;
            });

    assertThat(late.join()).isEqualTo(Outcome.USED_UP);
    assertThat(used()).isEqualTo(1);
  }

  @Test
  void aRivalThatGivesUpLeavesTheLastUseToWhoeverWaits() {
    coupon(1, 1);
    CompletableFuture<Outcome> late;

    try (var first = database.entityManagers().createEntityManager()) {
      first.getTransaction().begin();
      redemptions(first).reserve(COUPON, u(100), person("a@example.com"), NOW);
      late = CompletableFuture.supplyAsync(() -> reserve(101, "b@example.com"));
      Awaitility.await().until(() -> waiting() == 1);
      first.getTransaction().rollback();
    }

    assertThat(late.join()).isEqualTo(Outcome.TAKEN);
    assertThat(used()).isEqualTo(1);
  }

  @Test
  void aCancelledOrderGivesItsUseBackOnce() {
    coupon(1, 1);
    reserve(100, "a@example.com");

    assertThat(giveBack(100)).isEqualTo(1);
    assertThat(giveBack(100)).isZero();

    assertThat(used()).isZero();
    assertThat(reserve(101, "a@example.com")).isEqualTo(Outcome.TAKEN);
  }

  @Test
  void twoRivalsThatGiveBackTheSameUseGiveItBackOnce() {
    coupon(5, 5);
    reserve(100, "a@example.com");

    var given = rivals(2, n -> giveBack(100));

    assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    assertThat(used()).isZero();
  }

  @Test
  void lateMoneyTakesTheUseAgainWhileNobodyElseHasIt() {
    coupon(1, 1);
    reserve(100, "a@example.com");
    giveBack(100);

    assertThat(retake(100)).isTrue();
    assertThat(used()).isEqualTo(1);

    giveBack(100);
    reserve(101, "b@example.com");
    assertThat(retake(100)).isFalse();
    assertThat(used()).isEqualTo(1);
    assertThat(
            number(
                database,
                "select count(*) from coupon_redemption where order_id = u(100)"
                    + " and state = 'RETURNED'"))
        .isEqualTo(1);
  }

  @Test
  void settlingMakesItFinal() {
    coupon(1, 1);
    reserve(100, "a@example.com");

    database.run(em -> redemptions(em).settle(u(100), NOW));

    assertThat(
            number(
                database,
                "select count(*) from coupon_redemption where order_id = u(100)"
                    + " and state = 'FINAL' and settled_at is not null"))
        .isEqualTo(1);
  }

  @Test
  void nobodyUsesItOutsideItsDays() {
    coupon(1, 1);
    World.execute(database, "update coupon set ends_at = now() where id = u(50)");

    assertThat(reserve(100, "a@example.com")).isEqualTo(Outcome.USED_UP);
    assertThat(used()).isZero();
  }

  private void coupon(int maxTotal, int maxPerPerson) {
    World.execute(
        database,
        "insert into coupon (id, code, scope, shop_id, kind, percent, funded_by, starts_at,"
            + " max_total, max_per_person, created_at, updated_at) values (u(50), 'RACE', 'SHOP',"
            + " u(1), 'PERCENT', 10, 'SHOP', now() - interval '1 day', %d, %d, now(), now())"
                .formatted(maxTotal, maxPerPerson));
  }

  // a refusal ends the transaction, as the service has it
  private Outcome reserve(int order, String email) {
    try (var em = database.entityManagers().createEntityManager()) {
      em.getTransaction().begin();
      var outcome = redemptions(em).reserve(COUPON, u(order), person(email), Instant.now());
      if (outcome == Outcome.TAKEN) {
        em.getTransaction().commit();
      } else {
        em.getTransaction().rollback();
      }
      return outcome;
    }
  }

  private int giveBack(int order) {
    return database.inTransaction(em -> redemptions(em).giveBack(u(order), NOW));
  }

  private boolean retake(int order) {
    return database.inTransaction(em -> redemptions(em).retake(u(order)));
  }

  private long used() {
    return number(database, "select used_count from coupon where id = u(50)");
  }

  private long waiting() {
    return number(
        database,
        "select count(*) from pg_stat_activity where datname = current_database()"
            + " and wait_event_type = 'Lock'");
  }

  private static PersonKey person(String email) {
    return PersonKey.of(email);
  }

  private static RedemptionRepository redemptions(EntityManager em) {
    return Wired.repository(RedemptionRepository.class, em);
  }

  private <T> List<T> rivals(int count, IntFunction<T> work) {
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
