package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Browsing, cart and checkout in a browser that runs no script. */
@ExtendWith({OpenMarket.class, Browsing.class})
class ScriptlessIT {

  @Test
  void aListingIsFoundBySearchAndFilter(Visitors visitors) {
    var visitor = visitors.oneWithoutScript();
    visitor.open("/");
    visitor.page().locator("#q").fill("vase");
    visitor.page().locator("form[role=search] button").click();
    visitor.page().waitForURL("**/search?q=vase**");
    assertThat(visitor.page().locator("ul.grid li").count()).isPositive();

    visitor.page().locator("ul.grid li h3 a").first().click();
    visitor.page().waitForURL("**/p/**");
    assertThat(visitor.heading()).isNotBlank();
  }

  @Test
  void theWholePurchaseWorks(Visitors visitors, Market market) {
    var rows = new Rows(market.dataSource());
    var visitor = visitors.oneWithoutScript();
    var buyer = new Buyer(visitor, "scriptless@example.com");
    var listing = Listing.of(rows, "ines@guildhall.test", 3);
    buyer.putInCart(listing);

    visitor.fill("Quantity of " + listing.title(rows), "2");
    visitor.press("Update the quantity of " + listing.title(rows));
    visitor.page().getByText("Your cart is up to date.").waitFor();
    buyer.goToPay();
    buyer.pay(Buyer.GOOD_CARD);
    visitor.page().waitForURL("**/checkout/return**");

    var number = buyer.orderNumber();
    new Orders(rows).awaitPaid(number);
    assertThat(
            rows.number(
                """
                select i.quantity from order_item i
                  join shop_order s on s.id = i.shop_order_id
                  join customer_order o on o.id = s.customer_order_id
                where o.order_number = ?
                """,
                number))
        .isEqualTo(2);
  }
}
