package org.guildhall.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A maker who wants to be paid, from the workshop to the provider's page and back. */
final class Payee {
  private final Visitor visitor;
  private final Page page;

  Payee(Visitor visitor, String email) {
    this(visitor);
    new Maker(visitor, email).signIn();
  }

  /** Somebody who is signed in already. */
  Payee(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  void openPayouts() {
    visitor.open("/workshop/payouts");
  }

  /** Tells the provider all it wants, and comes back. */
  void setUp() {
    openPayouts();
    button("Set up payouts at Stripe").click();
    visitor.follow("Continue at Stripe");
    page.waitForURL("**/connect/**");
    page.locator("#result").selectOption("enabled");
    button("Agree and submit").click();
    page.waitForURL("**/workshop/payouts**");
    page.getByText("Everything is in order.").waitFor();
  }

  void plan(String howOften, String leastAmount) {
    page.getByLabel("How often")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(howOften));
    page.getByLabel("Least amount").fill(leastAmount);
    button("Save").click();
    page.getByText("Saved. It counts from your next payout on.").waitFor();
  }

  /** The state of the newest payout, as the page says it. */
  String newestState() {
    openPayouts();
    var tags = page.locator("[id*=list] tbody .ui-tag, #list tbody .ui-tag, tbody .ui-tag");
    return tags.count() == 0 ? "" : tags.first().innerText().strip();
  }

  private com.microsoft.playwright.Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
