package org.guildhall.stock.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds, sales and releases on real PostgreSQL, alone and against rivals. */
class StockRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final UUID VASE = u(1); // 5 on hand
  private static final UUID JUG = u(3); // 1 on hand

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(database, "delete from stock_reservation");
    World.execute(
        database,
        "insert into cart (id, token_hash, last_activity_at, created_at, updated_at) select u(n),"
            + " 'c' || n, now(), now(), now() from generate_series(100, 160) n;"
            + " insert into checkout (id, cart_id, held_until, created_at, updated_at)"
            + " select u(n), u(n), now(), now(), now() from generate_series(100, 160) n");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void holdsAllNeedsInOneStatement() {
    assertThat(hold(100, need(VASE, 3), need(JUG, 1))).isEqualTo(2);

    assertThat(available("u(1)")).isEqualTo(2);
    assertThat(available("u(3)")).isZero();
  }

  @Test
  void fiftyBuyersForOneUnitMakeOneHold() {
    var held = rivals(50, n -> hold(100 + n, need(JUG, 1)));

    assertThat(held).filteredOn(count -> count == 1).hasSize(1);
    assertThat(number(database, "select reserved from stock_level where variant_id = u(3)"))
        .isEqualTo(1);
    assertThat(number(database, "select count(*) from stock_reservation")).isEqualTo(1);
  }

  @Test
  void whoComesBetweenTheRivalsHoldAndItsCommitWaitsAndGetsNothing() {
    var late =
        database.inTransaction(
            first -> {
              assertThat(holdTheJug(first)).isEqualTo(1);
              return lateForTheJug();
            });

    assertThat(late.join()).isZero();
    assertThat(available("u(3)")).isZero();
    assertThat(number(database, "select count(*) from stock_reservation")).isEqualTo(1);
  }

  @Test
  void aRivalThatGivesUpLeavesTheLastOneToWhoeverWaits() {
    CompletableFuture<Integer> late;
    try (var first = database.entityManagers().createEntityManager()) {
      first.getTransaction().begin();
      assertThat(holdTheJug(first)).isEqualTo(1);
      late = lateForTheJug();
      first.getTransaction().rollback();
    }

    assertThat(late.join()).isEqualTo(1);
    assertThat(available("u(3)")).isZero();
    assertThat(number(database, "select count(*) from stock_reservation")).isEqualTo(1);
  }

  @Test
  void basketsInOppositeOrderDoNotDeadlock() {
    var held =
        rivals(
            20,
            n ->
                n % 2 == 0
                    ? hold(100 + n, need(VASE, 1), need(JUG, 1))
                    : hold(100 + n, need(JUG, 1), need(VASE, 1)));

    assertThat(held).filteredOn(count -> count == 2).hasSize(1);
  }

  @Test
  void whatRanOutIsFreedForTheNextButNotWhatIsBeingPaid() {
    hold(100, need(JUG, 1));
    var later = NOW.plusSeconds(601);

    assertThat(releaseExpired(later)).isEqualTo(1);
    assertThat(available("u(3)")).isEqualTo(1);

    hold(101, need(JUG, 1));
    run(stock -> stock.extend(u(101), later));

    assertThat(releaseExpired(later)).isZero();
    assertThat(available("u(3)")).isZero();
  }

  @Test
  void aCheckoutThatRanOutMayHoldAgain() {
    hold(100, need(JUG, 1));
    releaseExpired(NOW.plusSeconds(601));

    assertThat(hold(100, need(JUG, 1))).isEqualTo(1);
    assertThat(number(database, "select count(*) from stock_reservation where state = 'HELD'"))
        .isEqualTo(1);
  }

  @Test
  void aSaleTakesFromTheShelfOnce() {
    hold(100, need(VASE, 2), need(JUG, 1));

    assertThat(count(stock -> stock.commit(u(100), "26-1", NOW))).isEqualTo(2);
    assertThat(count(stock -> stock.commit(u(100), "26-1", NOW))).isZero();

    assertThat(number(database, "select on_hand from stock_level where variant_id = u(1)"))
        .isEqualTo(3);
    assertThat(number(database, "select reserved from product_stock where product_id = u(1)"))
        .isZero();
    assertThat(number(database, "select count(*) from stock_movement where reason = 'SALE'"))
        .isEqualTo(2);
  }

  @Test
  void whatACheckoutHasBoughtItNeitherHoldsNorBuysAgain() {
    hold(100, need(VASE, 2));
    count(stock -> stock.commit(u(100), "26-1", NOW));

    assertThat(hold(100, need(VASE, 2), need(JUG, 1))).isEqualTo(1);
    assertThat(count(stock -> stock.commit(u(100), "26-2", NOW))).isZero();

    assertThat(number(database, "select count(*) from stock_movement where reason = 'SALE'"))
        .isEqualTo(1);
    assertShelf("u(1)", 3, 0);
    assertShelf("u(3)", 1, 0);
  }

  @Test
  void aSecondSaleTakesOnlyWhatWasHeldSince() {
    hold(100, need(VASE, 2));
    count(stock -> stock.commit(u(100), "26-1", NOW));
    hold(100, need(JUG, 1));

    assertThat(count(stock -> stock.commit(u(100), "26-2", NOW))).isEqualTo(1);

    assertShelf("u(1)", 3, 0);
    assertShelf("u(3)", 0, 0);
  }

  @Test
  void whatACheckoutHoldsItDoesNotHoldTwice() {
    hold(100, need(VASE, 2));

    assertThat(count(stock -> holdAgain(stock, need(VASE, 2)))).isZero();

    assertShelf("u(1)", 5, 2);
  }

  @Test
  void aReleaseFreesOnce() {
    hold(100, need(VASE, 2));

    assertThat(count(stock -> stock.release(u(100), false, NOW))).isEqualTo(1);
    assertThat(count(stock -> stock.release(u(100), false, NOW))).isZero();
    assertThat(available("u(1)")).isEqualTo(5);
  }

  @Test
  void aMovementHappensOncePerReference() {
    assertThat(move(VASE, 2, MovementReason.CANCEL, "26-1-1")).isTrue();
    assertThat(move(VASE, 2, MovementReason.CANCEL, "26-1-1")).isFalse();

    assertThat(available("u(1)")).isEqualTo(7);
  }

  @Test
  void theShelfCannotSinkBelowWhatBuyersHold() {
    hold(100, need(VASE, 4));

    assertThat(move(VASE, -2, MovementReason.ADJUST, "count")).isFalse();
    assertThat(move(VASE, -1, MovementReason.ADJUST, "count")).isTrue();
    assertThat(available("u(1)")).isZero();
  }

  @Test
  void aCartKnowsWhatItsOpenCheckoutHolds() {
    hold(100, need(VASE, 2));

    assertThat(heldForCart(100)).containsOnly(Map.entry(VASE, 2));
    assertThat(heldForCart(101)).isEmpty();
  }

  private static StockNeed need(UUID variant, int quantity) {
    return new StockNeed(variant, quantity, "a thing");
  }

  // as the service does it: lock in product order, then one guarded statement
  private int hold(int checkout, StockNeed... needs) {
    return run(
        stock -> {
          stock.lock(List.of(needs).stream().map(StockNeed::variantId).toList());
          int held =
              stock.hold(
                  new StockHold(u(checkout), NOW, NOW.plusSeconds(600), false), List.of(needs));
          if (held < needs.length) {
            stock.em.getTransaction().setRollbackOnly();
          }
          return held;
        });
  }

  // without the rollback that a smaller count brings
  private static int holdAgain(StockRepository stock, StockNeed need) {
    return stock.hold(new StockHold(u(100), NOW, NOW.plusSeconds(600), false), List.of(need));
  }

  private void assertShelf(String variant, long onHand, long reserved) {
    var of = " from stock_level where variant_id = " + variant;
    assertThat(number(database, "select on_hand" + of)).isEqualTo(onHand);
    assertThat(number(database, "select reserved" + of)).isEqualTo(reserved);
  }

  private static int holdTheJug(EntityManager em) {
    var stock = new StockRepository();
    stock.em = em;
    stock.lock(List.of(JUG));
    return stock.hold(
        new StockHold(u(100), NOW, NOW.plusSeconds(600), false), List.of(need(JUG, 1)));
  }

  /** Somebody who wants it too, and waits already. */
  private CompletableFuture<Integer> lateForTheJug() {
    var late = CompletableFuture.supplyAsync(() -> hold(101, need(JUG, 1)));
    Awaitility.await()
        .until(
            () ->
                number(
                    database,
                    "select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'"),
            waiting -> waiting == 1);
    return late;
  }

  private int releaseExpired(Instant when) {
    return run(
        stock -> {
          stock.lock(List.of(VASE, JUG));
          return stock.releaseExpired(List.of(VASE, JUG), u(160), when);
        });
  }

  private boolean move(UUID variant, int quantity, MovementReason reason, String reference) {
    return run(
        stock -> {
          stock.lock(List.of(variant));
          return stock.move(variant, quantity, reason, reference, NOW);
        });
  }

  private long available(String variant) {
    return number(
        database, "select on_hand - reserved from stock_level where variant_id = " + variant);
  }

  private Map<UUID, Integer> heldForCart(int cart) {
    return run(stock -> stock.heldForCart(u(cart)));
  }

  private int count(Function<StockRepository, Integer> work) {
    return run(work);
  }

  private <T> T run(Function<StockRepository, T> work) {
    try (var em = database.entityManagers().createEntityManager()) {
      var stock = new StockRepository();
      stock.em = em;
      em.getTransaction().begin();
      var result = work.apply(stock);
      if (em.getTransaction().getRollbackOnly()) {
        em.getTransaction().rollback();
      } else {
        em.getTransaction().commit();
      }
      return result;
    }
  }

  private List<Integer> rivals(int count, Function<Integer, Integer> work) {
    database.entityManagers();
    var pool = Executors.newFixedThreadPool(count);
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
