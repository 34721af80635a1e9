package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * T4: ten at 23.90 less a quarter with a fifth of tax, and the three of 100.00, given back by the
 * workshop's form until nothing is left, to the cent. The tax of a fifth is given to Montana, which
 * has none of its own.
 */
@ExtendWith(OpenMarket.class)
class RefundedToTheCentIT {
  private static final String INES = "ines@guildhall.test";
  private static final String WORDS = "It came with a chip.";
  private static final String OF_PART =
      " join shop_order s on s.id = r.shop_order_id where s.number = ?";

  private static final long TEN = 17925 + 3585;

  private Market market;
  private Rows rows;
  private Promotions promotions;
  private List<Listing> things;
  private List<Long> prices;

  @BeforeEach
  void price(Market market) {
    this.market = market;
    rows = new Rows(market.dataSource());
    promotions = new Promotions(rows);
    things = Listing.twoOf(rows, INES);
    prices = things.stream().map(promotions::price).toList();
    things.forEach(thing -> promotions.receive(thing, 14));
    promotions.reprice(things.get(0), 2390);
    promotions.reprice(things.get(1), 3334);
    promotions.tax("MT", "0.20");
  }

  @AfterEach
  void restore() {
    promotions.noTax("MT");
    for (int i = 0; i < prices.size(); i++) {
      promotions.reprice(things.get(i), prices.get(i));
    }
  }

  @Test
  void tenOneByOneAreWhatWasPaidAndNotACentMore() {
    var part = buy("ten", promotions.percent(things.get(0), 25), 10, 0);
    assertThat(paid(part)).isEqualTo(TEN);
    var maker = maker();
    var stale = open(maker(), part);

    for (int unit = 0; unit < 10; unit++) {
      give(open(maker, part), Map.of(things.get(0), 1));
    }

    assertAllIsBack(part, stale);
    assertThat(rows.number("select count(*) from refund r" + OF_PART, part)).isEqualTo(10);
  }

  @Test
  void thirdsOfAHundredAreAHundredAndTheShippingGoesBackOnce() {
    var part = buy("hundred", promotions.fixed(things.get(1), 2), 0, 3);
    var maker = maker();
    var stale = open(maker(), part);

    for (int unit = 0; unit < 3; unit++) {
      give(open(maker, part), Map.of(things.get(1), 1));
    }
    assertThat(
            rows.texts(
                "select r.items_minor from refund r" + OF_PART + " order by r.created_at", part))
        .containsExactly("3333", "3333", "3334");
    var left = open(maker, part);
    assertSent(press(left, Map.of("refundForm:shipping", "true")));

    assertAllIsBack(part, stale);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void inWhicheverOrderTheLinesComeBackTheirSumIsWhatWasPaid(long seed) {
    var part = buy("shuffled" + seed, promotions.percent(things.get(0), 25), 10, 3);
    var maker = maker();
    var stale = open(maker(), part);
    var random = new Random(seed);
    var steps = new ArrayList<Map<Listing, Integer>>();
    for (var sizes : List.of(List.of(1, 4, 2, 3), List.of(2, 1))) {
      var thing = things.get(sizes.size() == 4 ? 0 : 1);
      sizes.forEach(units -> steps.add(Map.of(thing, units)));
    }
    Collections.shuffle(steps, random);

    steps.forEach(units -> give(open(maker, part), units));

    assertAllIsBack(part, stale);
  }

  @Test
  void ofTwoWhoGiveItAllAtOnceOneDoes() {
    var part = buy("whole", promotions.percent(things.get(0), 25), 10, 3);
    var whole = Map.of(things.get(0), 10, things.get(1), 3);
    var stale = open(maker(), part);
    var pages = List.of(open(maker(), part), open(maker(), part));

    var answers = Crowd.at(2, i -> press(pages.get(i), fields(pages.get(i), whole)));

    assertThat(answers).filteredOn(RefundedToTheCentIT::isSent).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !isSent(answer))
        .singleElement()
        .satisfies(
            late -> assertThat(late.page().text()).contains("all of it was refunded already"));
    assertThat(rows.number("select count(*) from refund r" + OF_PART, part)).isEqualTo(1);
    assertAllIsBack(part, stale);
  }

  /** The page was opened before anything was given back. */
  private void assertAllIsBack(String part, SignedIn stale) {
    var refused = press(stale, Map.of("refundForm:amount", "0.01"));
    assertThat(isSent(refused)).isFalse();
    assertThat(refused.page().text()).contains("That is more than what is left of this order");
    Patience.until(
        "all refunds of " + part,
        () ->
            rows.number(
                "select coalesce(sum(r.amount_minor), 0) from refund r"
                    + OF_PART
                    + " and r.status = 'SUCCEEDED'",
                part),
        back -> back == paid(part));
    assertThat(rows.number("select sum(r.amount_minor) from refund r" + OF_PART, part))
        .isEqualTo(paid(part));
    assertThat(
            rows.text(
                "select p.status || ' ' || p.refunded_minor from payment p join shop_order s"
                    + " on s.customer_order_id = p.customer_order_id where s.number = ?",
                part))
        .isEqualTo("REFUNDED " + paid(part));
  }

  private void give(SignedIn on, Map<Listing, Integer> units) {
    assertSent(press(on, fields(on, units)));
  }

  private static void assertSent(Shopper.Answer answer) {
    assertThat(isSent(answer)).as(answer.page().text()).isTrue();
  }

  private static boolean isSent(Shopper.Answer answer) {
    return answer.page().text().contains("The refund is on its way.");
  }

  private static Shopper.Answer press(SignedIn on, Map<String, String> fields) {
    var typed = new HashMap<>(fields);
    typed.put("refundForm:reason", WORDS);
    // which the page's script adds, so that a refusal can be shown
    typed.put("primefaces.nonce", on.page().page().select("script[nonce]").attr("nonce"));
    return on.shopper().press(on.page(), "Give it back", typed);
  }

  private Map<String, String> fields(SignedIn on, Map<Listing, Integer> units) {
    var fields = new HashMap<String, String>();
    units.forEach(
        (thing, count) ->
            fields.put(
                on.page()
                    .page()
                    .select("[id=refundForm] label:contains(%s)".formatted(thing.title(rows)))
                    .attr("for"),
                count.toString()));
    return fields;
  }

  /** A page of the workshop and whoever opened it. */
  private record SignedIn(Shopper shopper, Shopper.Answer page) {}

  private Shopper maker() {
    var maker = new Shopper(market.address());
    maker.press(
        maker.open("/login"),
        "Sign in",
        Map.of("login:email", INES, "login:password", Maker.PASSWORD));
    return maker;
  }

  private static SignedIn open(Shopper maker, String part) {
    return new SignedIn(maker, maker.open("/workshop/orders/" + part));
  }

  private long paid(String part) {
    return rows.number("select total_minor from shop_order where number = ?", part);
  }

  /** The number of the part. */
  private String buy(String who, String code, int... pieces) {
    var buyer = "cent-" + who + "." + ProcessHandle.current().pid() + "@example.com";
    var errand = new Errand(market.address(), buyer);
    for (int i = 0; i < pieces.length; i++) {
      for (int piece = 0; piece < pieces[i]; piece++) {
        errand.putInCart(things.get(i));
      }
    }
    errand.applyCoupon(code);
    errand.payAndLeave(errand.agree(errand.review(errand.checkOut(), "Helena", "MT", "59601")));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    return number + "-1";
  }
}
