package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that do not simply succeed, and buyers who do not come back. */
@ExtendWith({OpenMarket.class, Browsing.class})
class CardsIT {
  private static final String INES = "ines@guildhall.test";
  private static final String DECLINED = "4000000000000002";

  private Rows rows;
  private Orders orders;
  private Inbox inbox;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    rows = new Rows(market.dataSource());
    orders = new Orders(rows);
    inbox = sandbox.inbox();
  }

  @Test
  void aDeclinedCardCanBeFollowedByAnotherForTheSameOrder(Visitors visitors) {
    var visitor = visitors.one();
    var buyer = new Buyer(visitor, "declined@example.com");
    var listing = Listing.of(rows, INES, 2);
    var before = listing.onHand(rows);
    var reserved = listing.reserved(rows);
    buyer.putInCart(listing);
    buyer.goToPay();

    buyer.pay(DECLINED);
    visitor.page().getByText("The payment did not go through.").waitFor();
    assertThat(listing.reserved(rows)).isEqualTo(reserved + 1);
    buyer.pay(Buyer.GOOD_CARD);
    buyer.awaitThanks();

    var number = buyer.orderNumber();
    assertThat(orders.of("declined@example.com")).isEqualTo(1);
    assertThat(orders.captures(number)).isEqualTo(1);
    assertThat(listing.onHand(rows)).isEqualTo(before - 1);
    assertThat(listing.reserved(rows)).isEqualTo(reserved);
  }

  @Test
  void aBuyerWhoComesBackUnpaidMayTryAgainWithTheSameOrder(Visitors visitors) {
    var visitor = visitors.one();
    var buyer = new Buyer(visitor, "back@example.com");
    buyer.putInCart(Listing.of(rows, INES, 2));
    buyer.goToPay();

    buyer.pay(DECLINED);
    visitor.page().getByText("The payment did not go through.").waitFor();
    visitor.follow("Cancel and go back");
    var tryAgain =
        visitor
            .page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again: pay"));
    tryAgain.waitFor();
    tryAgain.click();
    visitor.page().waitForURL("**/pay/**");
    buyer.pay(Buyer.GOOD_CARD);
    buyer.awaitThanks();

    assertThat(orders.of("back@example.com")).isEqualTo(1);
    assertThat(orders.captures(buyer.orderNumber())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4000002500003155", "4000000000003220"})
  void aCardThatAsksForProofPaysOnceItIsGiven(String card, Visitors visitors) {
    var visitor = visitors.one();
    var buyer = new Buyer(visitor, "proof-" + card + "@example.com");
    buyer.putInCart(Listing.of(rows, INES, 2));
    buyer.goToPay();

    buyer.pay(card);
    visitor.press("Complete authentication");
    buyer.awaitThanks();

    assertThat(orders.captures(buyer.orderNumber())).isEqualTo(1);
  }

  @Test
  void anOrderIsConfirmedThoughTheBrowserWasClosedAfterPaying(Visitors visitors) {
    var visitor = visitors.one();
    var buyer = new Buyer(visitor, "closed@example.com");
    buyer.putInCart(Listing.of(rows, INES, 2));
    buyer.goToPay();

    visitor.page().navigate(visitor.page().url() + "?noreturn=1");
    buyer.pay(Buyer.GOOD_CARD);
    visitor
        .page()
        .locator("h1")
        .getByText("paid")
        .or(visitor.page().getByText("Paid"))
        .first()
        .waitFor();
    visitor.close();

    var number =
        rows.text("select order_number from customer_order where email = ?", "closed@example.com");
    orders.awaitPaid(number);
    inbox.await("closed@example.com", number);
    assertThat(orders.captures(number)).isEqualTo(1);
  }
}
