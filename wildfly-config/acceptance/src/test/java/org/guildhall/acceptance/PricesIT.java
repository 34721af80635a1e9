package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * T8: what is charged is what the buyer agreed to, or less, with the tax of the address. Montana
 * has no tax of its own, so its tax is these tests' own.
 */
@ExtendWith(OpenMarket.class)
class PricesIT {
  private static final String INES = "ines@guildhall.test";

  private Rows rows;
  private Promotions promotions;
  private Listing listing;
  private long price;
  private long postage;

  @BeforeEach
  void choose(Market market) {
    rows = new Rows(market.dataSource());
    promotions = new Promotions(rows);
    listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, 6);
    price = promotions.price(listing);
    postage = promotions.postage(listing);
  }

  @AfterEach
  void restore() {
    promotions.endSales(listing);
    promotions.reprice(listing, price);
    promotions.postage(listing, postage);
    promotions.noTax("MT");
  }

  @Test
  void whatBecameDearerIsRefusedAndShownAndChargedOnlyWithConsent(Market market) {
    var errand = errand(market, "dearer");
    var review = errand.review(errand.checkOut());

    promotions.reprice(listing, price + 300);
    var refused = errand.agree(review);

    assertThat(refused.isAt("/checkout/review")).isTrue();
    assertThat(refused.refusal()).contains("became dearer");
    assertThat(refused.page().text()).contains("The sums are not what they were");
    assertThat(new Orders(rows).of(email("dearer"))).isZero();

    errand.payAndLeave(errand.agree(refused));
    assertThat(charged(errand)).isEqualTo(order(errand, "total_minor"));
    assertThat(order(errand, "items_minor")).isEqualTo(price + 300);
  }

  @Test
  void whatBecameCheaperIsChargedAtTheLowerPrice(Market market) {
    var errand = errand(market, "cheaper");
    var review = errand.review(errand.checkOut());

    promotions.reprice(listing, price - 100);
    errand.payAndLeave(errand.agree(review));

    assertThat(order(errand, "items_minor")).isEqualTo(price - 100);
    assertThat(charged(errand)).isEqualTo(order(errand, "total_minor"));
  }

  @Test
  void aSaleThatEndsBetweenReviewAndPaymentIsRefused(Market market) {
    promotions.sale(listing);
    var errand = errand(market, "sale");
    assertThat(errand.shopper().open(listing.path()).page().select("s.was").text())
        .contains(dollars(price));
    var review = errand.review(errand.checkOut());

    promotions.endSales(listing);
    var refused = errand.agree(review);

    assertThat(refused.refusal()).contains("became dearer");
    assertThat(new Orders(rows).of(email("sale"))).isZero();
  }

  @Test
  void dearerPostageIsRefusedAndShownAndChargedOnlyWithConsent(Market market) {
    var errand = errand(market, "postage");
    var review = errand.review(errand.checkOut());
    var agreed = checkout("postage");

    promotions.postage(listing, postage + 100);
    var refused = errand.agree(review);

    assertThat(refused.isAt("/checkout/review")).isTrue();
    assertThat(refused.page().text()).contains("The sums are not what they were");
    assertThat(new Orders(rows).of(email("postage"))).isZero();

    errand.payAndLeave(errand.agree(refused));
    assertThat(charged(errand)).isEqualTo(agreed.total() + 100);
    assertThat(order(errand, "shipping_minor")).isEqualTo(agreed.shipping() + 100);
  }

  @Test
  void aHigherTaxIsRefusedAndShownAndChargedOnlyWithConsent(Market market) {
    var errand = errand(market, "taxed");
    promotions.tax("MT", "0.10");
    var review = errand.review(errand.checkOut(), "Helena", "MT", "59601");
    var agreed = checkout("taxed");

    promotions.tax("MT", "0.20");
    var refused = errand.agree(review);

    assertThat(refused.isAt("/checkout/review")).isTrue();
    assertThat(refused.page().text()).contains("The sums are not what they were");
    assertThat(new Orders(rows).of(email("taxed"))).isZero();

    errand.payAndLeave(errand.agree(refused));
    var tax = Sums.share(price, "0.20") + Sums.share(agreed.shipping(), "0.20");
    assertThat(order(errand, "tax_minor")).isEqualTo(tax).isGreaterThan(agreed.tax());
    assertThat(charged(errand)).isEqualTo(agreed.total() - agreed.tax() + tax);
  }

  @Test
  void nothingThatHappensAfterPlacingTouchesTheOrder(Market market) {
    promotions.sale(listing);
    promotions.tax("MT", "0.10");
    var errand = errand(market, "placed");
    var card = errand.agree(errand.review(errand.checkOut(), "Helena", "MT", "59601"));
    var placed = Sums.ofOrder(rows, errand.orderNumber(rows));
    assertThat(placed.tax()).isPositive();

    promotions.reprice(listing, price + 5000);
    promotions.endSales(listing);
    promotions.postage(listing, postage + 100);
    promotions.tax("MT", "0.20");
    errand.payAndLeave(card);

    assertThat(charged(errand)).isEqualTo(placed.total());
    assertThat(Sums.ofOrder(rows, errand.orderNumber(rows))).isEqualTo(placed);
  }

  @Test
  void taxFollowsTheAddressAndTheCouponAndTheWrapThereAndBack(Market market) {
    promotions.wrapFor(listing, 300);
    var code = promotions.tenPercent(listing, null, null);
    var errand = errand(market, "moving");
    wrap(errand);
    var address = errand.checkOut();

    errand.review(address, "Albany", "NY", "12207");
    var plain = checkout("moving");
    assertThat(plain).isEqualTo(expected(0, "0.0825"));

    errand.applyCoupon(code);
    var inNewYork = checkout("moving");
    assertThat(inNewYork).isEqualTo(expected(10, "0.0825"));

    errand.review(errand.shopper().open("/checkout"), "Los Angeles", "CA", "90012");
    assertThat(checkout("moving")).isEqualTo(expected(10, "0.0725"));

    errand.review(errand.shopper().open("/checkout"), "Portland", "OR", "97209");
    assertThat(checkout("moving")).isEqualTo(expected(10, "0"));

    var back = errand.review(errand.shopper().open("/checkout"), "Albany", "NY", "12207");
    assertThat(checkout("moving")).isEqualTo(inNewYork);

    errand.payAndLeave(errand.agree(back));
    assertThat(order(errand, "total_minor")).isEqualTo(inNewYork.total());
    assertThat(charged(errand)).isEqualTo(inNewYork.total());
  }

  private Sums expected(int percentOff, String rate) {
    long shipping = checkout("moving").shipping();
    long off = Sums.share(price, "0.%02d".formatted(percentOff));
    long tax = Sums.share(price - off, rate) + Sums.share(shipping, rate) + Sums.share(300, rate);
    return new Sums(price, off, shipping, 300, tax, price - off + shipping + 300 + tax);
  }

  private Sums checkout(String who) {
    return Sums.ofCheckout(rows, email(who));
  }

  private void wrap(Errand errand) {
    var cart = errand.shopper().open("/cart");
    errand.shopper().press(cart, "Save", Map.of("wrapped", "true", "message", "For you"));
  }

  private Errand errand(Market market, String who) {
    var errand = new Errand(market.address(), email(who));
    errand.putInCart(listing);
    return errand;
  }

  private static String email(String who) {
    return who + "." + ProcessHandle.current().pid() + "@example.com";
  }

  private long order(Errand errand, String column) {
    return rows.number(
        "select " + column + " from customer_order where order_number = ?",
        errand.orderNumber(rows));
  }

  /** What was captured for the order, once that is known. */
  private long charged(Errand errand) {
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(new Orders(rows).captures(number)).isEqualTo(1);
    return rows.number(
        "select sum(p.captured_minor) from payment p join customer_order o"
            + " on o.id = p.customer_order_id where o.order_number = ?",
        number);
  }

  private static String dollars(long minor) {
    return "$%d.%02d".formatted(minor / 100, minor % 100);
  }
}
