package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * T9: a coupon counts exactly as often as it may, and whoever comes too late knows before paying.
 */
@ExtendWith(OpenMarket.class)
class CouponsIT {
  private static final String INES = "ines@guildhall.test";
  private static final int BUYERS = 50;
  private static final int USES = 10;

  @Test
  void tenOfFiftyGetItAndTheOthersAreToldBeforePaying(Market market) {
    var rows = new Rows(market.dataSource());
    var promotions = new Promotions(rows);
    var listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, BUYERS);
    var code = promotions.tenPercent(listing, USES, 1);
    var errands =
        IntStream.range(0, BUYERS)
            .mapToObj(i -> new Errand(market.address(), code + "-" + i + "@example.com"))
            .toList();
    var reviews =
        errands.stream()
            .map(
                errand -> {
                  errand.putInCart(listing);
                  errand.applyCoupon(code);
                  return errand.review(errand.checkOut());
                })
            .toList();

    var answers = Crowd.at(BUYERS, i -> errands.get(i).agree(reviews.get(i)));

    var late = answers.stream().filter(answer -> answer.isAt("/checkout")).toList();
    assertThat(late).hasSize(BUYERS - USES);
    assertThat(late).allSatisfy(answer -> assertThat(answer.refusal()).contains("is used up"));
    assertThat(promotions.used(code)).isEqualTo(USES);
    assertThat(
            rows.number(
                "select count(*) from customer_order where email like lower(?) and discount_minor >"
                    + " 0",
                code + "-%"))
        .isEqualTo(USES);
    assertThat(
            rows.number(
                "select count(*) from customer_order where email like lower(?)", code + "-%"))
        .isEqualTo(USES);
  }

  @Test
  void whoeverWasRefusedGoesOnWithoutIt(Market market) {
    var rows = new Rows(market.dataSource());
    var promotions = new Promotions(rows);
    var listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, 3);
    var code = promotions.tenPercent(listing, null, null);
    var errand = new Errand(market.address(), "late." + code.toLowerCase() + "@example.com");
    errand.putInCart(listing);
    errand.applyCoupon(code);
    var review = errand.review(errand.checkOut());
    assertThat(review.page().text()).contains("Discount");

    promotions.expire(code);
    var refused = errand.agree(review);

    assertThat(refused.refusal()).contains("has expired");
    assertThat(refused.page().select("#code .field-error").text()).contains("has expired");
    errand.payAndLeave(errand.agree(refused));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(
            rows.number("select discount_minor from customer_order where order_number = ?", number))
        .isZero();
  }

  @Test
  void onePersonUsesItOnceUnderAnySpellingOfTheirAddress(Market market) {
    var rows = new Rows(market.dataSource());
    var promotions = new Promotions(rows);
    var listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, 3);
    var code = promotions.tenPercent(listing, null, 1);
    var name = "ada." + code.toLowerCase();
    var first = new Errand(market.address(), name + "@example.com");
    first.putInCart(listing);
    first.applyCoupon(code);
    first.place(first.checkOut());

    var again = new Errand(market.address(), name.toUpperCase() + "+again@Example.com");
    again.putInCart(listing);
    again.applyCoupon(code);
    var review = again.review(again.checkOut());

    assertThat(review.page().text()).contains("You have used the coupon " + code + " already");
    assertThat(promotions.used(code)).isEqualTo(1);
  }

  @Test
  void anOrderThatExpiresUnpaidGivesTheUseBackOnce(Market market, Sandbox sandbox) {
    var rows = new Rows(market.dataSource());
    var promotions = new Promotions(rows);
    var listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, 3);
    var code = promotions.tenPercent(listing, 1, 1);
    var errand = new Errand(market.address(), "away." + code.toLowerCase() + "@example.com");
    errand.putInCart(listing);
    errand.applyCoupon(code);
    errand.place(errand.checkOut());
    var number = errand.orderNumber(rows);
    assertThat(promotions.used(code)).isEqualTo(1);

    sandbox.expire(
        rows.text(
            "select p.provider_session_id from payment p join customer_order o"
                + " on o.id = p.customer_order_id where o.order_number = ?",
            number));

    Patience.until("the order ends", () -> new Orders(rows).status(number), "CANCELLED"::equals);
    assertThat(promotions.used(code)).isZero();
    assertThat(
            rows.text(
                "select r.state from coupon_redemption r join coupon c on c.id = r.coupon_id"
                    + " where c.code = ?",
                code))
        .isEqualTo("RETURNED");
  }

  @Test
  void anOrderThatIsCancelledAfterwardsGivesTheUseBackOnce(Market market) {
    var rows = new Rows(market.dataSource());
    var promotions = new Promotions(rows);
    var listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, 3);
    var code = promotions.tenPercent(listing, 1, 1);
    var number = buyWith(market, "first", code, listing);
    assertThat(promotions.used(code)).isEqualTo(1);
    var office = new Office(market.address());
    var stale = office.order(number);

    office.cancel(office.order(number), "The maker fell ill.");
    office.cancel(stale, "The maker fell ill.");

    Patience.until("the use is back", () -> promotions.used(code), used -> used == 0);
    assertThat(new Orders(rows).status(number)).isEqualTo("CANCELLED");
    buyWith(market, "second", code, listing);
    assertThat(promotions.used(code)).isEqualTo(1);
    assertThat(
            rows.texts(
                "select r.state from coupon_redemption r join coupon c on c.id = r.coupon_id"
                    + " where c.code = ? order by r.created_at",
                code))
        .containsExactly("RETURNED", "FINAL");
  }

  @Test
  void saysAtTheFieldWhatIsWrongWithACode(Market market) {
    var rows = new Rows(market.dataSource());
    var promotions = new Promotions(rows);
    var listing = Listing.of(rows, INES, 1);
    promotions.receive(listing, 3);
    var errand = new Errand(market.address(), "typo@example.com");
    errand.putInCart(listing);
    var code = promotions.tenPercent(listing, null, null);
    rows.change(
        "update coupon set minimum_minor = ? where code = ?",
        promotions.price(listing) + 100,
        code);
    var elsewhere =
        promotions.tenPercent(
            new Listing(
                rows.text(
                    "select p.slug from product p where p.shop_id <> (select shop_id from product"
                        + " where slug = ?) and p.state = 'ACTIVE' order by p.slug limit 1",
                    listing.slug())),
            null,
            null);

    assertThat(atField(errand.applyCoupon("NOPE-1"))).contains("There is no coupon NOPE-1");
    assertThat(atField(errand.applyCoupon(code))).contains("$1.00 are missing");
    assertThat(atField(errand.applyCoupon(elsewhere))).contains("for another shop");
    rows.change("update coupon set starts_at = now() + interval '1 day' where code = ?", code);
    assertThat(atField(errand.applyCoupon(code))).contains("counts from");
  }

  private static String buyWith(Market market, String who, String code, Listing listing) {
    var rows = new Rows(market.dataSource());
    var errand = new Errand(market.address(), who + "." + code.toLowerCase() + "@example.com");
    errand.putInCart(listing);
    errand.applyCoupon(code);
    errand.payAndLeave(errand.place(errand.checkOut()));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(Sums.ofOrder(rows, number).discount()).isPositive();
    return number;
  }

  private static String atField(Shopper.Answer answer) {
    return answer.page().select("#code .field-error").text();
  }
}
