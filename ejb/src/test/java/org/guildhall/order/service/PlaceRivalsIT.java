package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.promotion.entity.PromotionError;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.stock.entity.StockError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order is placed while somebody else does something about it; one of them wins whole. */
class PlaceRivalsIT extends PlacingScene {
  /** What a maker or the office may do meanwhile. */
  private enum Change {
    DEARER("update product_variant set price_minor = 9600", CheckoutError.TOTALS_CHANGED),
    PAUSED("update product set state = 'PAUSED'", CheckoutError.NOT_FOR_SALE),
    SUSPENDED(
        "update shop set status = 'SUSPENDED', status_reason = 'Asked to'",
        CheckoutError.NOT_FOR_SALE);

    private final String sql;
    private final CheckoutError why;

    Change(String sql, CheckoutError why) {
      this.sql = sql;
      this.why = why;
    }
  }

  @Test
  void twoClicksMakeOneOrderAndBothAreToldOfIt() {
    var seen = withJug(BO);
    Queue<String> told = new ConcurrentLinkedQueue<>();
    var click =
        new Deed(
            JUST_IN_TIME,
            wiring ->
                told.add(
                    wiring
                        .make(PlaceOrderService.class)
                        .place(BO, seen.id(), seen.seen())
                        .number()));

    assertThat(meet(click, click)).isEmpty();

    assertThat(told).hasSize(2);
    assertThat(told.stream().distinct()).hasSize(1);
    assertOrder(seen);
    assertShelf(JUG, 1, 1);
  }

  @ParameterizedTest
  @EnumSource
  void whatChangesBeforeThePricesAreReadRefusesTheOrder(Change change) {
    var seen = withJug(BO);

    assertThat(
            refusal(placeWith(seen, reader -> after(() -> execute(database, change.sql), reader))))
        .contains(change.why);

    assertNoOrder(seen);
    assertThat(checkoutIs(seen, "OPEN")).isTrue();
    assertShelf(JUG, 1, 1);
  }

  @ParameterizedTest
  @EnumSource
  void whatChangesOnceThePricesAreReadComesAfterTheOrder(Change change) {
    var seen = withJug(BO);

    run(placeWith(seen, reader -> before(() -> execute(database, change.sql), reader)));

    assertOrder(seen);
    assertThat(number(database, "select unit_price_minor from order_item where sku = 'JUG-1'"))
        .isEqualTo(9500);
    assertShelf(JUG, 1, 1);
  }

  @Test
  void theLastOneGoesToWhoeverHoldsItWhenTheClockHasRunOut() {
    var seen = withJug(BO);
    put(CY, JUG);

    // Cy's node has a clock that is a second ahead
    assertThat(refusal(placeWith(seen, reader -> before(() -> run(begin(CY, OVER)), reader))))
        .contains(StockError.HELD_BY_OTHERS);

    assertNoOrder(seen);
    assertShelf(JUG, 1, 1);
  }

  @Test
  void theLastOneStaysWithWhoeverPlacedItBeforeTheClockRanOut() {
    var seen = withJug(BO);
    put(CY, JUG);

    assertThat(meet(place(BO, seen), begin(CY, OVER))).contains(StockError.HELD_BY_OTHERS);

    assertOrder(seen);
    assertShelf(JUG, 1, 1);
  }

  @Test
  void theCouponsLastUseGoesToOneOfTwo() {
    execute(
        database,
        "update coupon set max_total = 1 where id = u(2); update cart set coupon_code = 'HELLO5'");
    var bos = withVase(BO, "bo@example.com");
    var cys = withVase(CY, "cy@example.com");
    assertThat(cys.discount().minor()).isEqualTo(500);

    assertThat(meet(place(BO, bos), place(CY, cys))).contains(PromotionError.COUPON_USED_UP);

    assertOrder(bos);
    assertNoOrder(cys);
    assertThat(uses("HELLO5")).isEqualTo(1);
    assertShelf(VASE, 5, 2);
  }

  @Test
  void onePersonWithTwoBasketsUsesTheCouponOnce() {
    execute(
        database,
        "insert into cart_wish (cart_id, shop_id, coupon_code) select id, u(1), 'SPRING10'"
            + " from cart where token_hash is not null");
    var bos = withVase(BO, "bo@example.com");
    var alsoBos = withVase(CY, "Bo+again@Example.com");

    assertThat(meet(place(BO, bos), place(CY, alsoBos)))
        .contains(PromotionError.COUPON_USED_BY_YOU);

    assertOrder(bos);
    assertNoOrder(alsoBos);
    // one use is the world's own
    assertThat(uses("SPRING10")).isEqualTo(2);
    assertShelf(VASE, 5, 2);
  }

  @Test
  void theTimerPassesOverWhatIsBeingPlaced() {
    var seen = withJug(BO);

    run(placeWith(seen, reader -> before(() -> run(expire(OVER)), reader)));
    run(expire(OVER));

    assertOrder(seen);
    assertThat(checkoutIs(seen, "AWAITING_PAYMENT")).isTrue();
    assertShelf(JUG, 1, 1);
  }

  @Test
  void whatTheTimerEndsFirstIsNotPlaced() {
    var seen = withJug(BO);

    assertThat(meet(expire(OVER), place(BO, seen))).contains(CheckoutError.EXPIRED);

    assertNoOrder(seen);
    assertThat(checkoutIs(seen, "EXPIRED")).isTrue();
    assertShelf(JUG, 1, 0);
  }

  @Test
  void anotherTabThatBeginsAnewComesTooLateForAPlacedOrder() {
    var seen = withJug(BO);
    put(BO, VASE);

    assertThat(meet(place(BO, seen), begin(BO, JUST_IN_TIME))).contains(SharedError.STALE);
    // asked again, it leads on to the payment
    run(begin(BO, JUST_IN_TIME));

    assertOrder(seen);
    assertThat(checkoutIs(seen, "AWAITING_PAYMENT")).isTrue();
    assertShelf(JUG, 1, 1);
    assertShelf(VASE, 5, 0);
  }

  @Test
  void whatAnotherTabGaveUpIsNotPlaced() {
    var seen = withJug(BO);
    put(BO, VASE);

    assertThat(meet(begin(BO, JUST_IN_TIME), place(BO, seen))).contains(CheckoutError.NOT_OPEN);

    assertNoOrder(seen);
    assertThat(checkoutIs(seen, "CANCELLED")).isTrue();
    assertShelf(JUG, 1, 1);
    assertShelf(VASE, 5, 1);
  }

  private CheckoutDetails withJug(String guest) {
    put(guest, JUG);
    return review(guest);
  }

  private CheckoutDetails withVase(String guest, String email) {
    put(guest, VASE);
    return review(guest, email);
  }

  private Optional<ErrorCode> refusal(Deed deed) {
    return Rivals.refusal(() -> run(deed));
  }

  private static Deed placeWith(CheckoutDetails seen, UnaryOperator<CheckoutReader> reading) {
    return new Deed(
        JUST_IN_TIME,
        wiring -> {
          var placing = wiring.make(PlaceOrderService.class);
          placing.reader = reading.apply(placing.reader);
          placing.place(BO, seen.id(), seen.seen());
        });
  }

  private static CheckoutReader after(Runnable rival, CheckoutReader reader) {
    return new CheckoutReader() {
      @Override
      Quote quote(Checkout checkout) {
        rival.run();
        return reader.quote(checkout);
      }
    };
  }

  private static CheckoutReader before(Runnable rival, CheckoutReader reader) {
    return new CheckoutReader() {
      @Override
      Quote quote(Checkout checkout) {
        var quote = reader.quote(checkout);
        rival.run();
        return quote;
      }
    };
  }

  private long uses(String code) {
    return number(database, "select used_count from coupon where code = '" + code + "'");
  }
}
