package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shop.entity.WorkingDays;

/** Whatever people do in whatever order: no step leaves the table, and every unit is somewhere. */
class ShopOrderWalkTest {
  private static final Actor MAKER = Actor.seller(u(2));

  private static final LocalDate HELD_ON = LocalDate.ofInstant(Parts.NOW, ZoneOffset.UTC);

  /** A try at a step, with a line and a number of units where it needs them. */
  record Step(Verb verb, int line, int units) {
    void on(ShopOrder order) {
      var item = List.copyOf(order.getItems()).get(line).getId();
      switch (verb) {
        case PAY -> order.paid(Parts.promise(), Actor.provider(), Parts.NOW);
        case ACCEPT -> order.accept(MAKER, Parts.NOW);
        case PACK -> order.markReady(MAKER, Parts.NOW);
        case SHIP -> order.ship(Map.of(item, units), MAKER, Parts.NOW);
        case CANCEL_UNITS -> order.cancelUnits(Map.of(item, units), "Broke", MAKER, Parts.NOW);
        case CANCEL -> order.cancel("The kiln broke", MAKER, Parts.NOW);
        case REFUND -> refund(order, RefundPlan.of(order, wish(Map.of(item, units))));
        case REFUND_REST -> refund(order, RefundPlan.rest(order));
        case ASK -> order.awaitBuyer(MAKER, Parts.NOW);
        case ANSWER ->
            order.goOn(WorkingDays.MONDAY_TO_FRIDAY, units, Actor.buyer(u(1)), Parts.NOW);
        case HOLD -> order.hold("The address", Actor.admin(u(3)), Parts.NOW);
        case RELEASE ->
            order.release(WorkingDays.MONDAY_TO_FRIDAY, HELD_ON, Actor.admin(u(3)), Parts.NOW);
        case DELIVER -> order.delivered(Actor.carrier(), Parts.NOW);
      }
    }

    private static RefundWish wish(Map<java.util.UUID, Integer> units) {
      return new RefundWish(units, false, false, 0);
    }

    private static void refund(ShopOrder order, RefundPlan plan) {
      order.refund(plan, Parts.NOW);
    }
  }

  enum Verb {
    PAY,
    ACCEPT,
    PACK,
    SHIP,
    CANCEL_UNITS,
    CANCEL,
    REFUND,
    REFUND_REST,
    ASK,
    ANSWER,
    HOLD,
    RELEASE,
    DELIVER
  }

  @Property(tries = 2000)
  void noWalkLeadsToAnIllegalState(@ForAll("walks") List<Step> walk) {
    var order = Parts.placed();
    for (var step : walk) {
      var before = order.getStatus();
      var underneath = underneath(order);
      int rows = order.getTransitions().size();
      int off = cancelled(order);
      boolean done = tries(order, step);

      assertMoved(order, before, rows, cancelled(order) > off);
      assertUnits(order);
      if (before == ShopOrderStatus.ON_HOLD) {
        assertThat(underneath(order)).as("a hold changes nothing").isEqualTo(underneath);
      }
      if (!done) {
        assertThat(order.getStatus()).isEqualTo(before);
        assertThat(order.getTransitions()).hasSize(rows);
      }
    }
  }

  private static boolean tries(ShopOrder order, Step step) {
    try {
      step.on(order);
      return true;
    } catch (BusinessException refused) {
      return false;
    }
  }

  private static int cancelled(ShopOrder order) {
    return order.getItems().stream().mapToInt(OrderItem::getQuantityCancelled).sum();
  }

  // units that came off where it stood have a row of their own
  private static void assertMoved(
      ShopOrder order, ShopOrderStatus before, int rows, boolean isReduced) {
    if (order.getStatus() == before) {
      assertThat(order.getTransitions()).hasSize(isReduced ? rows + 1 : rows);
      assertThat(isReduced && !order.getTransitions().get(rows).isReduction()).isFalse();
      return;
    }
    assertThat(before.next()).contains(order.getStatus());
    assertThat(order.getTransitions()).hasSize(rows + 1);
    assertThat(order.getTransitions().get(rows).getFromStatus()).isEqualTo(before);
  }

  private static void assertUnits(ShopOrder order) {
    for (var item : order.getItems()) {
      assertThat(item.open()).isBetween(0, item.getQuantity());
      assertThat(item.getQuantityShipped() + item.getQuantityCancelled() + item.open())
          .isEqualTo(item.getQuantity());
      assertThat(item.getQuantityRefunded()).isBetween(0, item.getQuantity());
    }
    assertThat(order.refundableMinor()).isBetween(0L, order.getTotals().getTotalMinor());
    boolean sent = order.getItems().stream().anyMatch(item -> item.getQuantityShipped() > 0);
    boolean open = !order.openUnits().isEmpty();
    switch (underneath(order)) {
      case CANCELLED -> assertThat(sent || open).as("sent or open, and cancelled").isFalse();
      case SHIPPED, DELIVERED -> assertThat(sent && !open).as("all sent or off").isTrue();
      case PARTIALLY_SHIPPED -> assertThat(sent && open).as("partly sent").isTrue();
      default -> assertThat(!sent && open).as("nothing sent, something open").isTrue();
    }
  }

  /** Where it stands but for a hold: where it was when it was put on hold. */
  private static ShopOrderStatus underneath(ShopOrder order) {
    var last = order.getTransitions().get(order.getTransitions().size() - 1);
    return order.getStatus() == ShopOrderStatus.ON_HOLD ? last.getFromStatus() : order.getStatus();
  }

  @Provide
  Arbitrary<List<Step>> walks() {
    return Combinators.combine(
            Arbitraries.of(Verb.class),
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(-1, 3))
        .as(Step::new)
        .list()
        .ofMaxSize(14);
  }
}
