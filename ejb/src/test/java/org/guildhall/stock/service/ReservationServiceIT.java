package org.guildhall.stock.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.event.StockChanged;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checkout's hold turned into a sale, told more than once or too late. */
class ReservationServiceIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final UUID CHECKOUT = u(1);
  private static final List<StockNeed> VASES = List.of(new StockNeed(u(1), 2, "A vase"));
  private static final List<StockNeed> VASES_AND_JUG =
      List.of(new StockNeed(u(1), 5, "A vase"), new StockNeed(u(3), 1, "A jug"));

  private final List<Object> told = new ArrayList<>();
  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    execute(database, "delete from stock_reservation");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void theSameSaleToldAgainIsTrueAndSellsOnce() {
    hold(VASES, 600);

    assertThat(commit(VASES, "26-1")).isTrue();
    assertThat(commit(VASES, "26-1")).isTrue();

    assertShelf(1, 3, 0);
    assertThat(sales()).isEqualTo(1);
  }

  @Test
  void anotherSaleOfTheSameCheckoutIsRefusedAndChangesNothing() {
    hold(VASES, 600);
    commit(VASES, "26-1");

    assertThat(commit(VASES, "26-2")).isFalse();

    assertShelf(1, 3, 0);
    assertThat(sales()).isEqualTo(1);
  }

  @Test
  void whatRanOutIsSoldAllTheSameWhileItIsThere() {
    hold(VASES, 600);
    tell(service -> service.release(CHECKOUT, true));

    assertThat(commit(VASES, "26-1")).isTrue();

    assertShelf(1, 3, 0);
  }

  @Test
  void withOneThingGoneTheOthersGoBackAndTheirListingIsForSaleAgain() {
    hold(VASES_AND_JUG, 0);
    execute(
        database,
        "insert into checkout (id, cart_id, held_until, created_at, updated_at)"
            + " values (u(2), u(2), now(), now(), now())");
    var jug = VASES_AND_JUG.subList(1, 2);
    tell(service -> service.hold(u(2), jug, NOW.plusSeconds(600)));
    told.clear();

    assertThat(commit(VASES_AND_JUG, "26-1")).isFalse();

    assertShelf(1, 5, 0);
    assertShelf(3, 1, 1);
    assertThat(sales()).isZero();
    assertThat(told).contains(new StockChanged(u(1)));
  }

  private void hold(List<StockNeed> needs, int seconds) {
    tell(service -> service.hold(CHECKOUT, needs, NOW.plusSeconds(seconds)));
  }

  private boolean commit(List<StockNeed> needs, String reference) {
    return ask(service -> service.commit(CHECKOUT, needs, reference));
  }

  private void tell(Consumer<ReservationService> work) {
    ask(
        service -> {
          work.accept(service);
          return true;
        });
  }

  private boolean ask(Function<ReservationService, Boolean> work) {
    return database.inTransaction(
        em -> {
          var wiring = Wiring.of(em, Clock.fixed(NOW, ZoneOffset.UTC));
          var answer = work.apply(wiring.make(ReservationService.class));
          told.addAll(wiring.fired());
          return answer;
        });
  }

  private long sales() {
    return number(database, "select count(*) from stock_movement where reason = 'SALE'");
  }

  private void assertShelf(int variant, long onHand, long reserved) {
    var of = " from stock_level where variant_id = u(" + variant + ")";
    assertThat(number(database, "select on_hand" + of)).isEqualTo(onHand);
    assertThat(number(database, "select reserved" + of)).isEqualTo(reserved);
  }
}
