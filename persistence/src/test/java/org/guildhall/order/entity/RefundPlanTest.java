package org.guildhall.order.entity;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.entity.DeliveryDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Refunds of the worked example of the money rules, to the cent: shop A, two mugs less ten percent.
 */
class RefundPlanTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final long TEN_AND_THREE = 17925 + 3585 + 10000;

  @Test
  void aMugGivesBackItsShareOfNetAndTax() {
    var order = mugs();

    var plan = RefundPlan.of(order, units(order, 1));
    order.refund(plan, NOW);

    assertThat(plan.itemsMinor()).isEqualTo(2160);
    assertThat(plan.taxMinor()).isEqualTo(178);
    assertThat(plan.amountMinor()).isEqualTo(2338);
    assertThat(order.refundableMinor()).isEqualTo(5921 - 2338);
  }

  @Test
  void theSecondMugGivesTheSameAndLeavesShippingAndWrap() {
    var order = mugs();
    order.refund(RefundPlan.of(order, units(order, 1)), NOW);

    var second = RefundPlan.of(order, units(order, 1));
    order.refund(second, NOW);

    assertThat(second.amountMinor()).isEqualTo(2338);
    assertThat(order.refundableMinor()).isEqualTo(850 + 300 + 70 + 25);
  }

  @Test
  void theRestAfterAPartIsEverythingElseAndThenNothing() {
    var order = mugs();
    order.refund(RefundPlan.of(order, units(order, 1)), NOW);

    var rest = RefundPlan.rest(order);
    order.refund(rest, NOW);

    assertThat(rest.amountMinor()).isEqualTo(5921 - 2338);
    assertThat(rest.shippingMinor()).isEqualTo(850);
    assertThat(rest.wrapMinor()).isEqualTo(300);
    assertThat(order.refundableMinor()).isZero();
    assertRefused(
        () -> order.refund(RefundPlan.of(order, RefundWish.goodwill(1)), NOW),
        OrderError.REFUND_TOO_MUCH);
    assertThat(order.getRefunded().getRefundedMinor()).isEqualTo(5921);
  }

  @Test
  void thirdsOfAHundredDollarsSumToAHundredDollars() {
    var order = order(Totals.of(10002, 2, 0, 0, 0), Breakdown.zero(), thing(3, 3334, 2, 0));

    var each = List.of(give(order, 1), give(order, 1), give(order, 1));

    assertThat(each).containsExactly(3333L, 3333L, 3334L);
    assertThat(order.refundableMinor()).isZero();
  }

  /** T4: ten at 23.90 less a quarter with a fifth of tax, and the three of 100.00. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void inWhicheverOrderTheUnitsComeBackTheirSumIsWhatWasPaid(long seed) {
    var order = tenAndThree();
    var units = new ArrayList<UUID>();
    order.getItems().forEach(line -> units.addAll(nCopies(line.getQuantity(), line.getId())));
    Collections.shuffle(units, new Random(seed));

    long given = 0;
    for (var unit : units) {
      var plan = RefundPlan.of(order, new RefundWish(Map.of(unit, 1), false, false, 0));
      order.refund(plan, NOW);
      given += plan.amountMinor();
    }

    assertThat(units).hasSize(13);
    assertThat(given).isEqualTo(TEN_AND_THREE);
    assertNotACentMore(order);
  }

  @Test
  void allUnitsAtOnceAreWhatWasPaid() {
    var order = tenAndThree();
    var all = order.getItems().stream().collect(toMap(OrderItem::getId, OrderItem::getQuantity));

    var plan = RefundPlan.of(order, new RefundWish(all, false, false, 0));
    order.refund(plan, NOW);

    assertThat(plan.amountMinor()).isEqualTo(TEN_AND_THREE);
    assertNotACentMore(order);
  }

  @Test
  void moreUnitsThanThereAreAreRefusedAndNothingChanges() {
    var order = mugs();

    assertRefused(() -> RefundPlan.of(order, units(order, 3)), OrderError.TOO_MANY_TO_REFUND);
    assertThat(order.refundableMinor()).isEqualTo(5921);
  }

  @Test
  void afterAnAmountForNoLineTheRestIsAnAmountToo() {
    var order = mugs();
    order.refund(RefundPlan.of(order, RefundWish.goodwill(500)), NOW);

    var rest = RefundPlan.rest(order);

    assertThat(rest.lines()).isEmpty();
    assertThat(rest.goodwillMinor()).isEqualTo(5921 - 500);
  }

  @Test
  void nothingAtAllIsRefused() {
    var order = mugs();

    assertRefused(
        () -> order.refund(RefundPlan.of(order, RefundWish.goodwill(0)), NOW),
        OrderError.NOTHING_TO_REFUND);
  }

  @Test
  void shippingGoesBackOnce() {
    var order = mugs();
    var shipping = new RefundWish(Map.of(), true, false, 0);
    order.refund(RefundPlan.of(order, shipping), NOW);

    assertThat(order.getRefunded().getRefundedMinor()).isEqualTo(920);
    assertRefused(
        () -> order.refund(RefundPlan.of(order, shipping), NOW), OrderError.REFUND_TOO_MUCH);
  }

  @Test
  void theTaxOnPostageTheMarketPaysGoesBackOnceToo() {
    var order =
        order(
            Totals.of(4800, 480, 0, 300, 451),
            Breakdown.of(0, 850, 70, 25),
            thing(2, 2400, 480, 356));
    var shipping = new RefundWish(Map.of(), true, false, 0);
    order.refund(RefundPlan.of(order, shipping), NOW);

    assertThat(order.getRefunded().getRefundedMinor()).isEqualTo(70);
    assertRefused(
        () -> order.refund(RefundPlan.of(order, shipping), NOW), OrderError.REFUND_TOO_MUCH);
    assertThat(RefundPlan.rest(order).taxMinor()).isEqualTo(356 + 25);
  }

  @Test
  void aRefusedRefundLeavesTheUnitsAlone() {
    var order = mugs();
    order.refund(RefundPlan.of(order, RefundWish.goodwill(5900)), NOW);

    assertRefused(
        () -> order.refund(RefundPlan.of(order, units(order, 1)), NOW), OrderError.REFUND_TOO_MUCH);
    assertThat(order.getItems()).extracting(OrderItem::getQuantityRefunded).containsExactly(0);
  }

  private static void assertNotACentMore(ShopOrder order) {
    assertThat(order.refundableMinor()).isZero();
    assertRefused(
        () -> order.refund(RefundPlan.of(order, RefundWish.goodwill(1)), NOW),
        OrderError.REFUND_TOO_MUCH);
    assertThat(order.getRefunded().getRefundedMinor()).isEqualTo(TEN_AND_THREE);
  }

  private static ShopOrder tenAndThree() {
    return order(
        Totals.of(33902, 5977, 0, 0, 3585),
        Breakdown.zero(),
        thing(10, 2390, 5975, 3585),
        thing(3, 3334, 2, 0));
  }

  private static long give(ShopOrder order, int units) {
    var plan = RefundPlan.of(order, units(order, units));
    order.refund(plan, NOW);
    return plan.amountMinor();
  }

  private static RefundWish units(ShopOrder order, int units) {
    var line = order.getItems().iterator().next();
    return new RefundWish(Map.of(line.getId(), units), false, false, 0);
  }

  private static ShopOrder mugs() {
    return order(
        Totals.of(4800, 480, 850, 300, 451), Breakdown.of(0, 0, 70, 25), thing(2, 2400, 480, 356));
  }

  private static ShopOrder order(Totals totals, Breakdown taxes, ItemSnapshot... things) {
    var terms =
        new ShopOrderTerms(
            u(1),
            "26-0000001-A-1",
            "USD",
            ShippingTerms.of("Ground", 4, 7, 2),
            totals,
            taxes,
            AppliedCoupons.none(),
            Gift.none(),
            null);
    var order = ShopOrder.place(u(5), terms, List.of(things), NOW);
    order.paid(
        DeliveryDates.promise(LocalDate.of(2026, 6, 9), "1,2,3,4,5", 2, 4, 7),
        Actor.provider(),
        NOW);
    return order;
  }

  private static ItemSnapshot thing(int quantity, long price, long discount, long tax) {
    return new ItemSnapshot(
        u(1),
        u(1),
        "A mug",
        "",
        "MUG",
        null,
        "a-mug",
        "GENERAL",
        14,
        quantity,
        price,
        discount,
        0,
        tax,
        BigDecimal.ZERO,
        true);
  }

  private static void assertRefused(Runnable work, OrderError error) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
