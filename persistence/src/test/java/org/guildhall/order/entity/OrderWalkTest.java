package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guildhall.cart.entity.Gift;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.testing.StateWalk;

/** Checkouts and shop orders, asked for anything in any order. */
class OrderWalkTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(600);
  private static final Actor MAKER = Actor.seller(u(2));
  private static final DeliveryDates PROMISE =
      DeliveryDates.promise(LocalDate.of(2026, 6, 9), "1,2,3,4,5", 2, 4, 7);
  private static final Destination PORTLAND =
      new Destination("June", "418 NW Everett St", null, "Portland", "OR", "97205", "US", null);

  private static final Set<String> CHECKOUT =
      Set.of(
          "OPEN to AWAITING_PAYMENT",
          "OPEN to EXPIRED",
          "OPEN to CANCELLED",
          "AWAITING_PAYMENT to COMPLETED",
          "AWAITING_PAYMENT to EXPIRED",
          "AWAITING_PAYMENT to CANCELLED");

  private static final Set<String> SHOP_ORDER =
      Set.of(
          "PENDING_PAYMENT to NEW",
          "PENDING_PAYMENT to CANCELLED",
          "NEW to IN_PRODUCTION",
          "NEW to READY_TO_SHIP",
          "NEW to PARTIALLY_SHIPPED",
          "NEW to SHIPPED",
          "NEW to CANCELLED",
          "IN_PRODUCTION to READY_TO_SHIP",
          "IN_PRODUCTION to PARTIALLY_SHIPPED",
          "IN_PRODUCTION to SHIPPED",
          "IN_PRODUCTION to CANCELLED",
          "READY_TO_SHIP to PARTIALLY_SHIPPED",
          "READY_TO_SHIP to SHIPPED",
          "READY_TO_SHIP to CANCELLED",
          "PARTIALLY_SHIPPED to SHIPPED",
          "SHIPPED to DELIVERED",
          "DELIVERED to COMPLETED",
          // money that comes after the order was given up is honoured while stock allows
          "CANCELLED to NEW");

  @Property(tries = 10)
  void aCheckoutMovesOnlyByTheTable(@ForAll long seed) {
    List<Consumer<Checkout>> verbs =
        List.of(
            c -> c.contact("june@example.com", PORTLAND, NOW),
            c -> c.contact("june@example.com", PORTLAND, UNTIL),
            c -> c.choose(Map.of(u(1), "Two-day"), Map.of(), NOW),
            c -> c.place(u(8), UNTIL, NOW),
            c -> c.place(u(9), UNTIL, UNTIL),
            c -> c.complete(NOW),
            c -> c.expire(NOW),
            c -> c.cancel(NOW));

    var made =
        new StateWalk<>(OrderWalkTest::checkout, Checkout::getStatus, CHECKOUT, verbs).go(seed);

    assertThat(made).containsExactlyInAnyOrderElementsOf(CHECKOUT);
  }

  @Property(tries = 10)
  void aShopOrderMovesOnlyByTheTableWithOneRowOfHistoryEach(@ForAll long seed) {
    List<Consumer<ShopOrder>> verbs =
        List.of(
            told(o -> o.paid(PROMISE, Actor.provider(), NOW)),
            told(o -> o.accept(MAKER, NOW)),
            told(o -> o.markReady(MAKER, NOW)),
            told(o -> o.ship(Map.of(id(o, 0), 1), MAKER, NOW)),
            told(o -> o.ship(Map.of(id(o, 0), 1, id(o, 1), 1), MAKER, NOW)),
            told(o -> o.ship(Map.of(id(o, 0), 2, id(o, 1), 1), MAKER, NOW)),
            told(o -> o.ship(Map.of(id(o, 0), -1, id(o, 1), 9), MAKER, NOW)),
            told(o -> o.ship(Map.of(), MAKER, NOW)),
            told(o -> o.delivered(Actor.carrier(), NOW)),
            told(o -> o.complete(NOW)),
            told(o -> o.cancel("It broke", MAKER, NOW)),
            told(o -> o.cancel(" ", MAKER, NOW)));

    var made =
        new StateWalk<>(OrderWalkTest::shopOrder, ShopOrder::getStatus, SHOP_ORDER, verbs).go(seed);

    assertThat(made).containsExactlyInAnyOrderElementsOf(SHOP_ORDER);
  }

  @Property(tries = 10)
  void whatWasPaidAndCalledOffIsNeverTakenUpAgain(@ForAll long seed) {
    List<Consumer<ShopOrder>> verbs =
        List.of(o -> o.paid(PROMISE, Actor.provider(), NOW), o -> o.cancel("It broke", MAKER, NOW));

    var made =
        new StateWalk<>(OrderWalkTest::paid, ShopOrder::getStatus, SHOP_ORDER, verbs).go(seed);

    assertThat(made).containsExactly("NEW to CANCELLED");
  }

  private static Consumer<ShopOrder> told(Consumer<ShopOrder> verb) {
    return order -> {
      var from = order.getStatus();
      int rows = order.getTransitions().size();
      verb.accept(order);
      assertThat(order.getTransitions().size() - rows).isEqualTo(from == order.getStatus() ? 0 : 1);
    };
  }

  private static UUID id(ShopOrder order, int position) {
    return order.getItems().stream().skip(position).findFirst().orElseThrow().getId();
  }

  private static Checkout checkout() {
    var line = new PricedLine(u(1), u(1), 2, 2400, 0, 0, 396);
    var shop =
        new PricedShop(
            u(1), u(1), "Ground", new PricedExtra(850, 0, 70), PricedExtra.NONE, List.of(line));
    return Checkout.begin(u(1), null, "USD", List.of(shop), UNTIL, NOW);
  }

  private static ShopOrder paid() {
    var order = shopOrder();
    order.paid(PROMISE, Actor.provider(), NOW);
    return order;
  }

  private static ShopOrder shopOrder() {
    var terms =
        new ShopOrderTerms(
            u(1),
            "26-0000001-A-1",
            "USD",
            ShippingTerms.of("Ground", 4, 7, 2),
            Totals.of(7200, 0, 0, 0, 0),
            Breakdown.zero(),
            AppliedCoupons.none(),
            Gift.none(),
            null);
    return ShopOrder.place(u(5), terms, List.of(thing(1, 2), thing(2, 1)), NOW);
  }

  private static ItemSnapshot thing(int n, int quantity) {
    return new ItemSnapshot(
        u(n),
        u(n),
        "A mug",
        "",
        "MUG",
        null,
        "a-mug",
        "GENERAL",
        14,
        quantity,
        2400,
        0,
        0,
        0,
        BigDecimal.ZERO,
        true);
  }
}
