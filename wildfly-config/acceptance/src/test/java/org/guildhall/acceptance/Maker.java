package org.guildhall.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A maker at the workshop, from the mail about a new order to the parcel handed over. */
final class Maker {
  static final String PASSWORD = "demo-Guildhall-1";

  private final Visitor visitor;
  private final Page page;
  private final String email;

  Maker(Visitor visitor, String email) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.email = email;
  }

  void signIn() {
    visitor.signIn(email, PASSWORD);
  }

  /** Opens the order by the link of the mail about it. */
  void openFrom(Inbox.Mail mail) {
    page.navigate(mail.link("/workshop/orders/"));
    button("Accept and start making").waitFor();
  }

  void accept() {
    button("Accept and start making").click();
    button("Ready to ship").waitFor();
  }

  void makeReady() {
    button("Ready to ship").click();
    page.getByText("Made and packed").first().waitFor();
  }

  void openShipping() {
    visitor.openDialog("ship");
  }

  void ship(String trackingNumber) {
    page.getByLabel("Tracking number").fill(trackingNumber);
    shipButton().click();
    page.getByText("The buyer gets a mail with the tracking number.").waitFor();
  }

  // the icon's glyph is part of the button's name, so the name is not exact
  private com.microsoft.playwright.Locator shipButton() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark as shipped"));
  }

  private com.microsoft.playwright.Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
