package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.ledger.entity.EarningRepository;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderHoldCode;
import org.guildhall.order.event.ShopOrderDelivered;
import org.guildhall.order.event.ShopOrderHeld;
import org.guildhall.order.event.ShopOrderReleased;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office holds an order: nothing moves, and it goes on where it stood. Today is the 24th. */
class HoldIT extends CancellableOrder {
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");

  @BeforeEach
  void promise() {
    execute(
        database,
        "delete from order_hold; delete from shipment_item; delete from tracking_event; delete from"
            + " shipment; update shop_order set ship_by = date '2026-11-20', arrives_from = date"
            + " '2026-11-23', arrives_to = date '2026-11-25'");
  }

  @Test
  void nothingMovesWhileItIsHeldAndItGoesOnWhereItStood() {
    in(wiring -> maker(wiring, FulfilmentService.class).accept("N-1"));
    in(
        wiring -> {
          hold(wiring, DAY.plusDays(3));
          assertThat(wiring.fired()).hasAtLeastOneElementOfType(ShopOrderHeld.class);
        });

    assertThat(status("ON_HOLD")).isTrue();
    assertRefused(
        OrderError.ON_HOLD,
        () -> in(wiring -> maker(wiring, FulfilmentService.class).markReady("N-1")));
    assertRefused(OrderError.ON_HOLD, () -> in(wiring -> ship(wiring, 1)));
    assertRefused(OrderError.ON_HOLD, () -> cancel(version(), 1, true));
    assertRefused(
        OrderError.ON_HOLD, () -> in(wiring -> office(wiring).cancel("N-1", "Gone", true)));
    assertRefused(OrderError.ON_HOLD, () -> in(wiring -> hold(wiring, DAY)));
    assertRefused(OrderError.NOT_CANCELLABLE, this::ask);

    in(
        wiring -> {
          holds(wiring).release("N-1");
          assertThat(wiring.fired()).hasAtLeastOneElementOfType(ShopOrderReleased.class);
        });
    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(number(database, "select count(*) from order_hold where released_by = u(3)"))
        .isEqualTo(1);
    assertThat(
            number(database, "select count(*) from audit_event where action like 'order.%hold%'"))
        .isEqualTo(1);
    assertRefused(OrderError.NOT_HELD, () -> in(wiring -> holds(wiring).release("N-1")));
  }

  @Test
  void itsDaysMoveByTheWorkingDaysItStood() {
    in(wiring -> hold(wiring, DAY));
    execute(database, "update order_hold set created_at = timestamptz '2026-11-19 09:00Z'");

    in(wiring -> holds(wiring).release("N-1"));

    assertThat(days("ship_by = date '2026-11-25'")).isTrue();
    assertThat(days("arrives_from = date '2026-11-28' and arrives_to = date '2026-11-30'"))
        .isTrue();
  }

  @Test
  void itGoesOnByItselfWhenItsLastDayIsOver() {
    in(wiring -> hold(wiring, DAY));
    in(wiring -> assertThat(system(wiring).over(9)).isEmpty());
    in(wiring -> system(wiring).letGo("N-1"));
    assertThat(status("ON_HOLD")).isTrue();

    execute(database, "update order_hold set held_until = date '2026-11-23'");
    in(
        wiring -> {
          assertThat(system(wiring).over(9)).containsExactly("N-1");
          system(wiring).letGo("N-1");
          system(wiring).letGo("N-1");
        });

    assertThat(status("NEW")).isTrue();
    assertThat(number(database, "select count(*) from order_hold where released_at is not null"))
        .isEqualTo(1);
  }

  @Test
  void aBuyersRequestWaitsWithTheOrder() {
    execute(database, "update shop_order set ship_by = date '2026-11-30'");
    ask();
    execute(database, "update cancellation_request set answer_by = date '2026-11-20'");
    in(wiring -> hold(wiring, DAY));

    in(
        wiring -> {
          assertThat(silence(wiring).unanswered(9)).isEmpty();
          silence(wiring).grant(PART);
        });
    assertThat(asked("ASKED")).isTrue();

    in(wiring -> holds(wiring).release("N-1"));
    in(wiring -> silence(wiring).grant(PART));
    assertThat(status("CANCELLED")).isTrue();
  }

  @Test
  void whatArrivedMeanwhileIsDeliveredAndPaidAfterwards() {
    in(wiring -> ship(wiring, 2));
    in(wiring -> hold(wiring, DAY));
    execute(
        database,
        "update shipment set status = 'DELIVERED', delivered_at = now();"
            + " update seller_earning set due_at = timestamptz '2026-11-01 00:00Z'");
    in(wiring -> assertThat(due(wiring)).isZero());

    in(
        wiring -> {
          holds(wiring).release("N-1");
          assertThat(wiring.fired()).hasAtLeastOneElementOfType(ShopOrderDelivered.class);
        });

    assertThat(status("DELIVERED")).isTrue();
    in(wiring -> assertThat(due(wiring)).isEqualTo(1));
  }

  @Test
  void aHoldSaysWhyAndUntilWhen() {
    assertRefused(OrderError.REASON_REQUIRED, () -> in(wiring -> begin(wiring, " ", DAY)));
    assertRefused(OrderError.HOLD_UNTIL_RANGE, () -> in(wiring -> begin(wiring, "Why", null)));
    assertRefused(
        OrderError.HOLD_UNTIL_RANGE, () -> in(wiring -> begin(wiring, "Why", DAY.minusDays(1))));
    assertRefused(
        OrderError.HOLD_UNTIL_RANGE, () -> in(wiring -> begin(wiring, "Why", DAY.plusDays(91))));
    assertThat(status("NEW")).isTrue();

    in(wiring -> begin(wiring, "Why", DAY.plusDays(90)));
    assertThat(status("ON_HOLD")).isTrue();
  }

  private static int due(Wiring wiring) {
    return wiring
        .make(EarningRepository.class)
        .claimDue(Instant.parse("2026-11-24T10:00:00Z"), 9)
        .size();
  }

  private static void hold(Wiring wiring, LocalDate until) {
    begin(wiring, "We ask the buyer for the house number", until);
  }

  private static void begin(Wiring wiring, String words, LocalDate until) {
    holds(wiring).hold(new HoldCommand("N-1", OrderHoldCode.ADDRESS, words, until));
  }

  private static HoldService holds(Wiring wiring) {
    return wiring.with(Caller.class, someone(u(3))).make(HoldService.class);
  }

  private static HoldService system(Wiring wiring) {
    return wiring.with(Caller.class, someone(null)).make(HoldService.class);
  }

  private boolean days(String condition) {
    return number(database, "select count(*) from shop_order where " + condition) == 1;
  }
}
