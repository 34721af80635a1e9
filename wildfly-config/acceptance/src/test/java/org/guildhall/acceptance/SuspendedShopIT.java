package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T12: a shop is suspended while others buy there; what is theirs to buy elsewhere they can. */
@ExtendWith(OpenMarket.class)
class SuspendedShopIT {
  private static final String CORA = "cora@guildhall.test";
  private static final String INES = "ines@guildhall.test";
  private static final String REASON = "Two listings show the work of another maker.";

  private Market market;
  private Rows rows;
  private Listing hidden;
  private Listing open;
  private String shop;

  @BeforeEach
  void choose(Market market) {
    this.market = market;
    rows = new Rows(market.dataSource());
    hidden = Listing.of(rows, CORA, 1);
    open = Listing.of(rows, INES, 1);
    new Promotions(rows).receive(hidden, 2);
    new Promotions(rows).receive(open, 2);
    shop =
        rows.text(
            "select s.id::text from shop s join account a on a.id = s.owner_id where a.email = ?",
            CORA);
  }

  @AfterEach
  void reopenIt() {
    if (isSuspended()) {
      decide("Open it again");
    }
  }

  @Test
  void inTheCartItsLinesAreMarkedAndTheOthersAreBought() {
    var errand = errand("suspended-in-cart");

    decide("Suspend the shop");
    var cart = errand.shopper().open("/cart");

    assertThat(cart.refusal()).contains("This shop is closed for now. Remove it to go on.");
    requireOnlyTheOpenOnesAreBought(errand, "suspended-in-cart", cart);
  }

  @Test
  void atTheReviewNothingOfItIsSold() {
    var errand = errand("suspended-at-review");
    var review = errand.review(errand.checkOut());

    decide("Suspend the shop");
    var refused = errand.agree(review);

    assertThat(refused.isAt("/checkout")).isTrue();
    assertThat(refused.refusal()).contains(hidden.title(rows) + " is not for sale any more");
    assertThat(orders("suspended-at-review")).isZero();
    var cart = errand.shopper().open("/cart");
    requireOnlyTheOpenOnesAreBought(errand, "suspended-at-review", cart);
  }

  @Test
  void whoWasPayingAlreadyGetsTheOrder() {
    var errand = errand("suspended-while-paying");
    var card = errand.place(errand.checkOut());

    decide("Suspend the shop");
    errand.payAndLeave(card);

    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(parts(number)).isEqualTo(2);
  }

  @Test
  void afterwardsTheSameCartCanBeBought() {
    var errand = errand("suspended-and-open-again");
    decide("Suspend the shop");
    assertThat(errand.shopper().open("/cart").refusal()).contains("closed for now");

    decide("Open it again");
    errand.payAndLeave(errand.place(errand.checkOut()));

    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(parts(number)).isEqualTo(2);
  }

  private void requireOnlyTheOpenOnesAreBought(Errand errand, String who, Shopper.Answer cart) {
    errand.shopper().press(cart, "Remove " + hidden.title(rows));
    errand.payAndLeave(errand.place(errand.checkOut()));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    assertThat(parts(number)).isEqualTo(1);
    assertThat(
            rows.text(
                "select p.slug from order_item i join product p on p.id = i.product_id"
                    + " join shop_order s on s.id = i.shop_order_id where s.number like ?",
                number + "-%"))
        .isEqualTo(open.slug());
    assertThat(orders(who)).isEqualTo(1);
  }

  private Errand errand(String who) {
    var errand = new Errand(market.address(), email(who));
    errand.putInCart(hidden);
    errand.putInCart(open);
    return errand;
  }

  private long orders(String who) {
    return new Orders(rows).of(email(who));
  }

  private long parts(String number) {
    return rows.number("select count(*) from shop_order where number like ?", number + "-%");
  }

  private boolean isSuspended() {
    return rows.text("select status from shop where id = ?::uuid", shop).equals("SUSPENDED");
  }

  private void decide(String button) {
    var admin = new Shopper(market.address());
    admin.press(
        admin.open("/login"),
        "Sign in",
        Map.of("login:email", "admin@guildhall.test", "login:password", Maker.PASSWORD));
    admin.press(admin.open("/office/shops?id=" + shop), button, Map.of("decide:reason", REASON));
    assertThat(isSuspended()).isEqualTo(button.equals("Suspend the shop"));
  }

  private static String email(String who) {
    return who + "." + ProcessHandle.current().pid() + "@example.com";
  }
}
