package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A purchase by someone who uses no pointer. */
@ExtendWith({OpenMarket.class, Browsing.class})
class KeyboardIT {

  @Test
  void theWholePurchaseWorksByKeyboardAlone(Visitors visitors, Market market) {
    var rows = new Rows(market.dataSource());
    var visitor = visitors.one();
    var keys = new Keys(visitor.page());
    var listing = Listing.of(rows, "ines@guildhall.test", 2);

    visitor.open("/");
    keys.to("#q").type(listing.title(rows)).enter();
    visitor.page().waitForURL("**/search**");
    keys.to("a[href='" + listing.path() + "']").enter();
    visitor.page().waitForURL("**" + listing.path());
    keys.to("#add").enter();
    visitor.page().waitForURL("**/cart**");
    keys.to("#go input[type=submit]").enter();
    visitor.page().waitForURL("**/checkout");
    tellAddress(keys);
    visitor.page().waitForURL("**/checkout/shipping");
    keys.to("#shipping input[type=submit]").enter();
    visitor.page().waitForURL("**/checkout/review");
    keys.to("[id='place:pay']").enter();
    visitor.page().waitForURL("**/pay/**");
    pay(keys);
    new Buyer(visitor, "keys@example.com").awaitThanks();

    assertThat(new Orders(rows).of("keys@example.com")).isEqualTo(1);
    assertThat(visitor.complaints()).isEmpty();
  }

  private static void tellAddress(Keys keys) {
    keys.to("[id='details:email']").type("keys@example.com");
    keys.to("[id='details:name']").type("June Abara");
    keys.to("[id='details:line1']").type("418 NW Everett Street");
    keys.to("[id='details:city']").type("Portland");
    keys.to("[id='details:region']").type("Oregon");
    keys.to("[id='details:postalCode']").type("97209");
    keys.to("#details input[type=submit]").enter();
  }

  private static void pay(Keys keys) {
    keys.to("#card-number").type(Buyer.GOOD_CARD);
    keys.to("#card-expiry").type("12 / 34");
    keys.to("#card-cvc").type("123");
    keys.to("#card-name").type("June Abara");
    keys.to("form[action^='/pay/'] button").enter();
  }
}
