package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shop.entity.WorkingDays;
import org.junit.jupiter.api.Test;

/** Orders that do not come, or not whole. */
class ShopOrderCancellationTest {
  private static final Instant NOW = Parts.NOW;
  private static final Actor MAKER = Actor.seller(u(2));

  @Test
  void unitsComeOffAndTheRestGoesOn() {
    var order = Parts.paid();
    var first = items(order).get(0);

    order.cancelUnits(Map.of(first.getId(), 1), "The clay ran out", MAKER, NOW);

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.NEW);
    assertThat(first.open()).isEqualTo(1);
    var rows = order.getTransitions();
    var row = rows.get(rows.size() - 1);
    assertThat(row.isReduction()).isTrue();
    assertThat(row.getToStatus()).isEqualTo(ShopOrderStatus.NEW);
    assertThat(row.getReason()).isEqualTo("1 × " + first.getTitle() + ": The clay ran out");
    assertRefused(
        () -> order.cancelUnits(Map.of(first.getId(), 2), "Again", MAKER, NOW),
        OrderError.TOO_MANY_TO_CANCEL);
    assertRefused(
        () -> order.cancelUnits(Map.of(), "Nothing", MAKER, NOW), OrderError.NOTHING_TO_CANCEL);
    assertThat(first.getQuantityCancelled()).isEqualTo(1);
  }

  @Test
  void withTheLastUnitItIsCancelled() {
    var order = Parts.paid();

    order.cancelUnits(order.openUnits(), "The kiln broke", MAKER, NOW);

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.CANCELLED);
    assertThat(order.getCancelReason()).isEqualTo("The kiln broke");
  }

  @Test
  void whatIsSentStaysSentWhenTheRestComesOff() {
    var order = Parts.paid();
    order.ship(Map.of(items(order).get(0).getId(), 1), MAKER, NOW);

    assertRefused(() -> order.cancel("All", MAKER, NOW), OrderError.ILLEGAL_TRANSITION);
    order.cancelUnits(order.openUnits(), "The kiln broke", MAKER, NOW.plusSeconds(1));

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.SHIPPED);
    assertThat(order.getShippedAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(order.getCancelReason()).isNull();
    assertRefused(
        () -> order.cancelUnits(Map.of(u(1), 1), "Too late", MAKER, NOW),
        OrderError.ILLEGAL_TRANSITION);
  }

  @Test
  void aPaidOrderThatWasCancelledNeverComesBack() {
    var order = Parts.paid();
    order.cancel("The kiln broke", MAKER, NOW);

    assertRefused(
        () -> order.paid(Parts.promise(), Actor.provider(), NOW), OrderError.ILLEGAL_TRANSITION);
    assertThat(items(order).get(0).open()).isZero();
  }

  @Test
  void isAbandonedWhenWorkingDaysPassAndNobodyBegan() {
    var order = Parts.paid();
    var days = WorkingDays.MONDAY_TO_FRIDAY;
    var lastDay = days.after(order.getShipBy(), 5);

    assertThat(order.isAbandoned(days, 5, lastDay)).isFalse();
    assertThat(order.isAbandoned(days, 5, lastDay.plusDays(1))).isTrue();
    order.accept(MAKER, NOW);
    assertThat(order.isAbandoned(days, 5, lastDay.plusDays(1))).isFalse();
  }

  private static List<OrderItem> items(ShopOrder order) {
    return List.copyOf(order.getItems());
  }

  private static void assertRefused(Runnable work, OrderError error) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
