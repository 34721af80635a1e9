package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.event.OrderLate;
import org.guildhall.order.event.ShopOrderCancelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An order that did not leave on its day: the buyer is told once, and may choose. Today: 24th. */
class LateOrderIT extends CancellableOrder {

  @Test
  void theBuyerIsToldOnceThatTheDayIsOver() {
    shipBy("2026-11-24");
    assertThat(told()).isEmpty();

    shipBy("2026-11-23");
    var first = told();
    assertThat(first).hasSize(1);
    assertThat(first.get(0).number()).isEqualTo("N-1");
    assertThat(first.get(0).shipBy()).isEqualTo(LocalDate.parse("2026-11-23"));
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PENDING_PAYMENT", "SHIPPED", "DELIVERED", "COMPLETED", "CANCELLED"})
  void nobodyIsToldOfWhatNeedNotLeaveAnyMore(String status) {
    shipBy("2026-11-20");
    execute(
        database,
        "update shop_order set status = '%s', shipped_at = now(), delivered_at = now(),"
                .formatted(status)
            + " cancelled_at = case when '%s' = 'CANCELLED' then now() end".formatted(status));

    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsLateIsCancelledWithoutAskingTheMaker() {
    shipBy("2026-11-23");
    in(
        wiring -> {
          assertThat(buyer(wiring).askToCancel(orderNumber(), "N-1", "The day is over")).isTrue();
          assertThat(wiring.fired())
              .filteredOn(ShopOrderCancelled.class::isInstance)
              .extracting(event -> ((ShopOrderCancelled) event).cause())
              .containsExactly(ShopOrderCancelled.Cause.LATE);
        });

    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
    assertRefused(OrderError.ILLEGAL_TRANSITION, this::agreeAnyway);
  }

  @Test
  void aRefusalBeforeTheDayDoesNotBindTheBuyerAfterIt() {
    shipBy("2026-11-24");
    ask();
    refuse("It is in the kiln");
    assertRefused(OrderError.CANCELLATION_ANSWERED, this::ask);

    shipBy("2026-11-23");
    ask();

    assertThat(status("CANCELLED")).isTrue();
    assertThat(asked("REFUSED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
  }

  @Test
  void aRequestThatStillWaitsIsGrantedByTheDay() {
    shipBy("2026-11-24");
    ask();
    shipBy("2026-11-23");
    ask();

    assertThat(status("CANCELLED")).isTrue();
    assertThat(asked("ACCEPTED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
  }

  private void agreeAnyway() {
    in(wiring -> office(wiring).cancel("N-1", "Once more", true));
  }

  private void shipBy(String day) {
    execute(database, "update shop_order set ship_by = date '" + day + "'");
  }

  private List<OrderLate> told() {
    var told = new ArrayList<OrderLate>();
    in(
        wiring -> {
          wiring.make(LateOrderService.class).tell();
          wiring.fired().stream()
              .filter(OrderLate.class::isInstance)
              .map(OrderLate.class::cast)
              .forEach(told::add);
        });
    return told;
  }
}
