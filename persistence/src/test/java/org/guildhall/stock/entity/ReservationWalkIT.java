package org.guildhall.stock.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkout's hold on two of five vases, asked for anything in any order; ten of them in turn. */
class ReservationWalkIT {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final Instant END = NOW.plusSeconds(600);
  private static final int JOURNEYS = 10;
  private static final int STEPS = 25;
  private static final String STATE =
      "select coalesce(max(position(left(state, 1) in 'HCRE')), 0) from stock_reservation"
          + " where checkout_id = u(%d)";
  // the next checkout finds five again
  private static final String REFILL =
      "update stock_level set reserved = 0; update stock_reservation set state = 'RELEASED',"
          + " ended_at = now() where state = 'HELD'; insert into stock_movement"
          + " select u(%1$d), u(1), 5 - on_hand, 'RECEIVE', '%1$d', now() from stock_level"
          + " where variant_id = u(1) and on_hand < 5";
  private static final List<String> NAMES =
      List.of("NONE", "HELD", "COMMITTED", "RELEASED", "EXPIRED");
  private static final Set<String> MOVES =
      Set.of(
          "NONE to HELD",
          "HELD to COMMITTED",
          "HELD to RELEASED",
          "HELD to EXPIRED",
          // a checkout that let its hold go may hold again
          "RELEASED to HELD",
          "EXPIRED to HELD");

  private TestDatabase database;
  private int checkout;

  private final List<ToIntFunction<StockRepository>> verbs =
      List.of(
          stock -> stock.hold(new StockHold(u(checkout), NOW, END, false), vases()),
          stock -> stock.extend(u(checkout), END.plusSeconds(600)),
          stock -> stock.commit(u(checkout), "26-" + checkout, NOW),
          stock -> stock.commit(u(checkout), "another sale", NOW),
          stock -> stock.release(u(checkout), false, NOW),
          stock -> stock.release(u(checkout), true, NOW),
          stock -> stock.releaseExpired(List.of(u(1)), u(1), END.minusSeconds(1)),
          stock -> stock.releaseExpired(List.of(u(1)), u(1), END),
          stock -> stock.releaseExpired(List.of(u(1)), u(checkout), END));

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(
        database,
        "delete from stock_reservation;"
            + " insert into cart (id, token_hash, last_activity_at, created_at, updated_at)"
            + " select u(n), 'c' || n, now(), now(), now() from generate_series(100, 109) n;"
            + " insert into checkout (id, cart_id, held_until, created_at, updated_at)"
            + " select u(n), u(n), now(), now(), now() from generate_series(100, 109) n");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void movesOnlyByTheTableAndTheShelfAgrees(long seed) {
    var random = new Random(seed);
    var made = new TreeSet<String>();
    for (int journey = 0; journey < JOURNEYS; journey++) {
      checkout = 100 + journey;
      walk(random, made);
      World.execute(database, REFILL.formatted(checkout));
    }
    assertThat(made).containsExactlyInAnyOrderElementsOf(MOVES);
  }

  private void walk(Random random, Set<String> made) {
    for (int step = 0; step < STEPS; step++) {
      int verb = random.nextInt(verbs.size());
      String from = state();
      int changed = ask(verbs.get(verb));
      String to = state();
      if (!to.equals(from)) {
        assertThat(MOVES).as("verb %d", verb).contains(from + " to " + to);
        assertThat(changed).as("verb %d", verb).isEqualTo(1);
        made.add(from + " to " + to);
      }
      assertShelf(verb, to);
    }
  }

  private void assertShelf(int verb, String state) {
    assertThat(number(database, "select reserved from stock_level where variant_id = u(1)"))
        .as("held after verb %d", verb)
        .isEqualTo(state.equals("HELD") ? 2 : 0);
    // a checkout buys once, under whatever reference it is told
    assertThat(number(database, "select on_hand from stock_level where variant_id = u(1)"))
        .as("on the shelf after verb %d", verb)
        .isEqualTo(state.equals("COMMITTED") ? 3 : 5);
  }

  private String state() {
    return NAMES.get((int) number(database, STATE.formatted(checkout)));
  }

  // as the service does it: lock, one guarded statement, and roll back when it changed nothing
  private int ask(ToIntFunction<StockRepository> verb) {
    try (var em = database.entityManagers().createEntityManager()) {
      var stock = new StockRepository();
      stock.em = em;
      em.getTransaction().begin();
      stock.lock(List.of(u(1)));
      int changed = verb.applyAsInt(stock);
      if (changed == 0) {
        em.getTransaction().rollback();
      } else {
        em.getTransaction().commit();
      }
      return changed;
    }
  }

  private static List<StockNeed> vases() {
    return List.of(new StockNeed(u(1), 2, "a vase"));
  }
}
