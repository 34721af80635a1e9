package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T3: however often somebody agrees to one checkout, there is one order and one payment. */
@ExtendWith(OpenMarket.class)
class PlacedOnceIT {
  private Market market;
  private Rows rows;
  private Listing thing;

  @BeforeEach
  void meet(Market market) {
    this.market = market;
    rows = new Rows(market.dataSource());
    thing = Listing.plenty(rows);
  }

  @Test
  void twoClicksAtOnceLeadToTheSamePaymentPage() {
    var errand = errand("two-clicks");
    var review = errand.review(begin(errand));

    var answers = Crowd.at(2, i -> errand.agree(review));

    assertThat(answers).allMatch(answer -> answer.isAt("/pay/"));
    assertThat(answers).extracting(Shopper.Answer::address).containsOnly(answers.get(0).address());
    requireOne(errand, "two-clicks", answers.get(0));
  }

  @Test
  void twoTabsOfOneCheckoutMakeOneOrder() {
    var errand = errand("two-tabs");
    var tab = errand.review(begin(errand));
    var other = errand.shopper().open("/checkout/review");

    var answers = Crowd.at(2, i -> errand.agree(i == 0 ? tab : other));

    assertThat(answers).extracting(Shopper.Answer::address).containsOnly(answers.get(0).address());
    requireOne(errand, "two-tabs", answers.get(0));
  }

  @Test
  void agreeingOnceMoreAfterPayingTakesNothing() {
    var errand = errand("once-more");
    var review = errand.review(begin(errand));
    var card = errand.agree(review);
    requireOne(errand, "once-more", card);

    var again = errand.agree(review);

    assertThat(again.isAt("/pay/")).isFalse();
    assertThat(again.status()).isLessThan(500);
    assertThat(new Orders(rows).of(email("once-more"))).isEqualTo(1);
    assertThat(new Orders(rows).captures(errand.orderNumber(rows))).isEqualTo(1);
  }

  @Test
  void anotherSumOnTheSecondClickChangesNothing() {
    var errand = errand("other-sum");
    var review = errand.review(begin(errand));
    var card = errand.agree(review);
    var number = errand.orderNumber(rows);
    var total = total(number);
    var seen = review.page().select("[name=seen]").val();

    var again =
        errand
            .shopper()
            .press(review, "Place the order", Map.of("seen", seen.replaceAll("[0-9]", "1")));

    assertThat(seen).isNotEmpty();
    assertThat(again.address()).isEqualTo(card.address());
    assertThat(total(number)).isEqualTo(total);
    requireOne(errand, "other-sum", card);
  }

  private void requireOne(Errand errand, String who, Shopper.Answer card) {
    errand.payAndLeave(card);
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(new Orders(rows).of(email(who))).isEqualTo(1);
    assertThat(new Orders(rows).captures(number)).isEqualTo(1);
    assertThat(
            rows.number(
                "select count(*) from payment p join customer_order o on o.id ="
                    + " p.customer_order_id where o.order_number = ?",
                number))
        .isEqualTo(1);
  }

  private long total(String number) {
    return rows.number("select total_minor from customer_order where order_number = ?", number);
  }

  private Errand errand(String who) {
    return new Errand(market.address(), email(who));
  }

  private Shopper.Answer begin(Errand errand) {
    errand.putInCart(thing);
    return errand.checkOut();
  }

  private static String email(String who) {
    return who + "." + ProcessHandle.current().pid() + "@example.com";
  }
}
