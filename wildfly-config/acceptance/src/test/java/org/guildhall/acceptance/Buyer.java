package org.guildhall.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The steps of a purchase as a person takes them. */
final class Buyer {
  static final String GOOD_CARD = "4242424242424242";

  private final Visitor visitor;
  private final Page page;
  private final String email;

  Buyer(Visitor visitor, String email) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.email = email;
  }

  void putInCart(Listing listing) {
    visitor.open(listing.path());
    chooseFirst();
    visitor.press("Add to cart");
    page.waitForURL("**/cart**");
  }

  private void chooseFirst() {
    var choices = page.locator("#buy .choice");
    if (choices.count() > 0) {
      choices.first().click();
    }
  }

  void checkOut() {
    visitor.press("Go to checkout");
    page.waitForURL("**/checkout");
  }

  void tellAddress() {
    visitor.fill("Email", email);
    visitor.fill("Full name", "June Abara");
    visitor.fill("Street and number", "418 NW Everett Street");
    visitor.fill("City", "Portland");
    visitor.choose("State", "OR");
    visitor.fill("ZIP or postal code", "97209");
    visitor.press("Continue to shipping");
    page.waitForURL("**/checkout/shipping");
  }

  void keepShipping() {
    visitor.press("Continue to review");
    page.waitForURL("**/checkout/review");
  }

  /** Places the order and arrives at the payment provider's page. */
  void place() {
    visitor.press("Place the order and pay");
    page.waitForURL("**/pay/**");
  }

  /** Places the order with PayPal and arrives at the page on which to agree. */
  void placeWithPayPal() {
    choosePayPal();
    visitor.press("Place the order and pay");
    page.waitForURL("**/checkoutnow**");
  }

  void choosePayPal() {
    page.locator("input[name=pay][value=PAYPAL]").check();
  }

  /** From a full cart to PayPal's page. */
  void goToPayPal() {
    visitor.open("/cart");
    checkOut();
    tellAddress();
    keepShipping();
    placeWithPayPal();
  }

  /** Agrees on PayPal's page as that payer; where it leads depends on the payer. */
  void agree(String payer) {
    page.locator("#payer").selectOption(payer);
    visitor.press("Approve");
  }

  /** From a full cart to the payment provider's page. */
  void goToPay() {
    visitor.open("/cart");
    checkOut();
    tellAddress();
    keepShipping();
    place();
  }

  /** Fills in the card and presses the button; where that leads depends on the card. */
  void pay(String card) {
    page.locator("#card-number").fill(card);
    page.locator("#card-expiry").fill("12 / 34");
    page.locator("#card-cvc").fill("123");
    page.locator("#card-name").fill("June Abara");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay $")).click();
  }

  /** Waits on the return page until it says that the order is paid. */
  void awaitThanks() {
    page.waitForURL("**/checkout/return**");
    page.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you. The makers know."))
        .waitFor();
  }

  /** The number of the order whose return page is open. */
  String orderNumber() {
    var found = java.util.regex.Pattern.compile("order=([0-9A-Z-]+)").matcher(page.url());
    if (!found.find()) {
      throw new AssertionError("no order number in " + page.url());
    }
    return found.group(1);
  }
}
