package org.guildhall.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody of the house at the operations page. */
final class Operator {
  private static final String ADMIN = "admin@guildhall.test";

  private final Visitor visitor;

  Operator(Visitor visitor) {
    this.visitor = visitor;
    visitor.signIn(ADMIN, Maker.PASSWORD);
  }

  Page page() {
    return visitor.page();
  }

  void open() {
    visitor.open("/office/operations");
  }

  /** The row of a delivery that was given up. */
  Locator deadLetter(String delivery) {
    return page()
        .locator("#dead")
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(delivery.substring(24)));
  }

  void replay(String delivery) {
    press(deadLetter(delivery), "Replay");
    page().waitForURL("**/office/operations**");
  }

  void setAside(String delivery, String reason) {
    var letter = deadLetter(delivery);
    letter.locator("summary").click();
    letter.getByLabel("Why it will not be done").fill(reason);
    press(letter, "Set aside");
    page().waitForURL("**/office/operations**");
  }

  private static void press(Locator in, String button) {
    in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }
}
