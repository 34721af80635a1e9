package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shop.entity.WorkingDays;
import org.junit.jupiter.api.Test;

/** While the office holds an order nothing moves, and then it goes on where it stood. */
class ShopOrderHoldTest {
  private static final Instant NOW = Parts.NOW;
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
  private static final WorkingDays DAYS = WorkingDays.MONDAY_TO_FRIDAY;
  private static final Actor MAKER = Actor.seller(u(2));
  private static final Actor OFFICE = Actor.admin(u(3));

  @Test
  void nothingMovesWhileItIsHeld() {
    var order = held();
    var open = order.openUnits();
    List<Consumer<ShopOrder>> verbs =
        List.of(
            part -> part.accept(MAKER, NOW),
            part -> part.markReady(MAKER, NOW),
            part -> part.ship(part.openUnits(), MAKER, NOW),
            part -> part.delivered(Actor.carrier(), NOW),
            part -> part.cancel("The kiln broke", MAKER, NOW),
            part -> part.cancelUnits(part.openUnits(), "Broke", MAKER, NOW),
            part -> part.hold("Again", OFFICE, NOW));

    for (var verb : verbs) {
      assertRefused(() -> verb.accept(order), OrderError.ON_HOLD);
    }
    assertThat(order.openUnits()).isEqualTo(open).isNotEmpty();
    assertThat(order.getTransitions())
        .extracting(ShopOrderTransition::getToStatus)
        .containsExactly(
            ShopOrderStatus.PENDING_PAYMENT, ShopOrderStatus.NEW, ShopOrderStatus.ON_HOLD);
  }

  @Test
  void goesOnWhereItStoodAndItsDaysMoveByTheWorkingDaysItStood() {
    var order = paid();
    order.accept(MAKER, NOW);
    var shipBy = order.getShipBy();
    var arrivesTo = order.getArrivesTo();
    order.hold("The address is to be confirmed", OFFICE, NOW);

    order.release(DAYS, TODAY, OFFICE, NOW.plus(Duration.ofDays(7)));

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.IN_PRODUCTION);
    assertThat(order.getShipBy()).isEqualTo(DAYS.after(shipBy, 5));
    assertThat(order.getArrivesTo())
        .isEqualTo(arrivesTo.plusDays(order.getShipBy().toEpochDay() - shipBy.toEpochDay()));
    order.markReady(MAKER, NOW);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.READY_TO_SHIP);
  }

  @Test
  void aHoldOfLessThanADayMovesNoPromise() {
    var order = held();

    order.release(DAYS, TODAY, OFFICE, NOW);

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.NEW);
    assertThat(order.getShipBy()).isEqualTo(paid().getShipBy());
  }

  @Test
  void whatIsSentKeepsItsDays() {
    var order = paid();
    order.ship(order.openUnits(), MAKER, NOW);
    order.hold("The payment is looked at", OFFICE, NOW);

    order.release(DAYS, TODAY, OFFICE, NOW.plus(Duration.ofDays(7)));

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.SHIPPED);
    assertThat(order.getShipBy()).isEqualTo(paid().getShipBy());
  }

  @Test
  void isNeitherLateNorAbandonedWhileItIsHeld() {
    var order = held();
    var longAfter = order.getShipBy().plusDays(60);

    assertThat(order.isLate(longAfter)).isFalse();
    assertThat(order.isAbandoned(DAYS, 3, longAfter)).isFalse();
    assertThat(paid().isLate(longAfter)).isTrue();
    assertThat(paid().isAbandoned(DAYS, 3, longAfter)).isTrue();
  }

  @Test
  void onlyAPaidOrderIsHeldAndOnlyAHeldOneReleased() {
    var unpaid = Parts.placed();
    assertRefused(() -> unpaid.hold("Why", OFFICE, NOW), OrderError.ILLEGAL_TRANSITION);
    assertThat(unpaid.getStatus()).isEqualTo(ShopOrderStatus.PENDING_PAYMENT);

    var order = paid();
    assertRefused(() -> order.release(DAYS, TODAY, OFFICE, NOW), OrderError.NOT_HELD);
    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.NEW);
  }

  private static ShopOrder paid() {
    var order = Parts.placed();
    order.paid(Parts.promise(), Actor.provider(), NOW);
    return order;
  }

  private static ShopOrder held() {
    var order = paid();
    order.hold("The address is to be confirmed", OFFICE, NOW);
    return order;
  }

  private static void assertRefused(Runnable step, OrderError code) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(code));
  }
}
