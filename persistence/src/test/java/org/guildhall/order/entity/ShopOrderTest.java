package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shop.entity.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopOrderTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final Actor MAKER = Actor.seller(u(2));

  @Test
  void walksFromPaymentToTheDoor() {
    var order = placed();
    order.paid(promise(), Actor.provider(), NOW);
    order.accept(MAKER, NOW.plusSeconds(1));
    order.markReady(MAKER, NOW.plusSeconds(2));
    order.ship(all(order), MAKER, NOW.plusSeconds(3));
    order.delivered(Actor.carrier(), NOW.plusSeconds(4));

    assertThat(order.getTransitions())
        .extracting(ShopOrderTransition::getToStatus)
        .containsExactly(
            ShopOrderStatus.PENDING_PAYMENT,
            ShopOrderStatus.NEW,
            ShopOrderStatus.IN_PRODUCTION,
            ShopOrderStatus.READY_TO_SHIP,
            ShopOrderStatus.SHIPPED,
            ShopOrderStatus.DELIVERED);
    assertThat(order.getShippedAt()).isEqualTo(NOW.plusSeconds(3));
    assertThat(order.getDeliveredAt()).isEqualTo(NOW.plusSeconds(4));
  }

  @Test
  void onePartOfItMakesItPartlyShipped() {
    var order = paid();
    var first = items(order).get(0);

    order.ship(Map.of(first.getId(), 1), MAKER, NOW);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.PARTIALLY_SHIPPED);
    assertThat(order.getShippedAt()).isNull();

    order.ship(Map.of(first.getId(), 1), MAKER, NOW);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.PARTIALLY_SHIPPED);

    order.ship(Map.of(items(order).get(1).getId(), 1), MAKER, NOW);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.SHIPPED);
  }

  @Test
  void refusesToSendMoreThanIsOpen() {
    var order = paid();

    assertRefused(
        () -> order.ship(Map.of(items(order).get(0).getId(), 3), MAKER, NOW),
        OrderError.TOO_MANY_TO_SHIP);
    assertRefused(() -> order.ship(Map.of(), MAKER, NOW), OrderError.NOTHING_TO_SHIP);
    assertRefused(() -> order.ship(Map.of(u(77), 1), MAKER, NOW), OrderError.NOT_FOUND);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.NEW);
  }

  @Test
  void cancellingNeedsAReasonForTheBuyer() {
    var order = paid();

    assertRefused(() -> order.cancel(" ", MAKER, NOW), OrderError.REASON_REQUIRED);

    order.cancel("The kiln broke", MAKER, NOW);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.CANCELLED);
    assertThat(order.getItems()).allSatisfy(item -> assertThat(item.open()).isZero());
  }

  @Test
  void moneyThatComesLateBringsAnUnpaidOrderBack() {
    var order = placed();
    order.cancel("not_paid", Actor.system(), NOW);

    order.paid(promise(), Actor.provider(), NOW);

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.NEW);
    assertThat(order.getCancelReason()).isNull();
    assertThat(items(order).get(0).open()).isEqualTo(2);
  }

  @Test
  void isLateOnceItsDayIsOverAndNothingLeft() {
    var order = paid();

    assertThat(order.isLate(order.getShipBy())).isFalse();
    assertThat(order.isLate(order.getShipBy().plusDays(1))).isTrue();
    order.ship(all(order), MAKER, NOW);
    assertThat(order.isLate(order.getShipBy().plusDays(1))).isFalse();
  }

  /**
   * In every state, each verb either makes a move of the table or is refused and leaves no trace.
   */
  @ParameterizedTest
  @EnumSource(
      value = ShopOrderStatus.class,
      names = {"COMPLETED", "ON_HOLD", "PARTIALLY_SHIPPED"},
      mode = EnumSource.Mode.EXCLUDE)
  void noVerbLeavesTheTable(ShopOrderStatus state) {
    Map<ShopOrderStatus, Consumer<ShopOrder>> verbs =
        Map.of(
            ShopOrderStatus.NEW, order -> order.paid(promise(), Actor.provider(), NOW),
            ShopOrderStatus.AWAITING_BUYER, order -> order.awaitBuyer(MAKER, NOW),
            ShopOrderStatus.IN_PRODUCTION, ShopOrderTest::begin,
            ShopOrderStatus.READY_TO_SHIP, order -> order.markReady(MAKER, NOW),
            ShopOrderStatus.SHIPPED, order -> order.ship(all(order), MAKER, NOW),
            ShopOrderStatus.DELIVERED, order -> order.delivered(Actor.carrier(), NOW),
            ShopOrderStatus.CANCELLED, order -> order.cancel("a reason", MAKER, NOW));
    verbs.forEach(
        (target, verb) -> {
          var order = in(state);
          int steps = order.getTransitions().size();
          if (state.canBecome(target)) {
            verb.accept(order);
            assertThat(order.getStatus()).isEqualTo(target);
            assertThat(order.getTransitions()).hasSize(steps + 1);
          } else {
            assertRefused(() -> verb.accept(order), OrderError.ILLEGAL_TRANSITION);
            assertThat(order.getStatus()).isEqualTo(state);
            assertThat(order.getTransitions()).hasSize(steps);
          }
        });
  }

  @Test
  void nothingLeavesACompletedOrderAndNothingShippedIsCancelled() {
    assertThat(ShopOrderStatus.COMPLETED.next()).isEmpty();
    var sent =
        Set.of(
            ShopOrderStatus.PARTIALLY_SHIPPED,
            ShopOrderStatus.SHIPPED,
            ShopOrderStatus.DELIVERED,
            ShopOrderStatus.COMPLETED);
    assertThat(sent).noneMatch(ShopOrderStatus::isCancellable);
    assertThat(EnumSet.allOf(ShopOrderStatus.class))
        .noneMatch(state -> state.canBecome(ShopOrderStatus.PENDING_PAYMENT));
  }

  // what waits for its buyer begins with an answer, all else by the maker's word
  private static void begin(ShopOrder order) {
    if (order.getStatus() == ShopOrderStatus.AWAITING_BUYER) {
      order.goOn(WorkingDays.MONDAY_TO_FRIDAY, 0, Actor.buyer(null), NOW);
    } else {
      order.accept(MAKER, NOW);
    }
  }

  private static ShopOrder in(ShopOrderStatus state) {
    var order = placed();
    if (state == ShopOrderStatus.PENDING_PAYMENT) {
      return order;
    }
    if (state == ShopOrderStatus.CANCELLED) {
      order.cancel("not_paid", Actor.system(), NOW);
      return order;
    }
    order.paid(promise(), Actor.provider(), NOW);
    switch (state) {
      case AWAITING_BUYER -> order.awaitBuyer(MAKER, NOW);
      case IN_PRODUCTION -> order.accept(MAKER, NOW);
      case READY_TO_SHIP -> order.markReady(MAKER, NOW);
      case SHIPPED -> order.ship(all(order), MAKER, NOW);
      case DELIVERED -> {
        order.ship(all(order), MAKER, NOW);
        order.delivered(Actor.carrier(), NOW);
      }
      default -> assertThat(state).isEqualTo(ShopOrderStatus.NEW);
    }
    return order;
  }

  private static ShopOrder paid() {
    return in(ShopOrderStatus.NEW);
  }

  private static ShopOrder placed() {
    return Parts.placed();
  }

  private static DeliveryDates promise() {
    return Parts.promise();
  }

  private static List<OrderItem> items(ShopOrder order) {
    return List.copyOf(order.getItems());
  }

  private static Map<UUID, Integer> all(ShopOrder order) {
    return items(order).stream()
        .filter(item -> item.open() > 0)
        .collect(Collectors.toMap(OrderItem::getId, OrderItem::open));
  }

  private static void assertRefused(Runnable work, OrderError error) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
