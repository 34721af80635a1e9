package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/**
 * Orders that do not come, by clicks: buyers ask, makers answer or keep silent, pieces come off;
 * each time money and stock come back once (T10).
 */
class CancellationsIT extends Walk {
  private static final String REFUNDED =
      "select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id"
          + " join customer_order o on o.id = p.customer_order_id"
          + " where o.order_number = ? and r.status = 'SUCCEEDED'";
  private static final String STATUS = "select status from shop_order where number = ?";
  private static final String TOTAL =
      "select total_minor from customer_order where order_number = ?";
  private static final String SHELF =
      "select sum(l.on_hand) from stock_level l join order_item i on i.variant_id = l.variant_id"
          + " join shop_order s on s.id = i.shop_order_id where s.number = ?";

  @Test
  void aGuestAsksAndTheMakerAgrees(Visitors visitors) {
    var buyer = "asks@example.com";
    var number = buy(buyer, 1);
    var part = number + "-1";
    long sold = rows.number(SHELF, part);
    ask(visitors.one(), buyer, number);

    var ines = workshop(visitors);
    ines.open("/workshop/orders?q=" + part);
    ines.page().getByText("Wants to cancel").first().waitFor();
    look.at(ines, "board-wants-to-cancel");
    ines.page()
        .navigate(
            inbox
                .await(INES, "wants to cancel a part of order " + number)
                .link("/workshop/orders/"));
    look.at(ines, "workshop-wanted");
    ines.page().locator("[id$=agreeOpen]").click();
    ines.page().locator("[id='agreeForm:agreeDo']").click();
    ines.page().getByText("Cancelled as the buyer asked.").waitFor();
    look.at(ines, "workshop-agreed");

    awaitRefunded(number, rows.number(TOTAL, number));
    assertThat(rows.text(STATUS, part)).isEqualTo("CANCELLED");
    assertThat(rows.number(SHELF, part)).isEqualTo(sold + 1);
    inbox.await(buyer, "Your order " + number + " was cancelled", "as you asked");
    inbox.await(INES, "Order " + part + " was cancelled");
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void theMakerRefusesAndTheBuyerReadsWhy(Visitors visitors) {
    var buyer = "went-on@example.com";
    var number = buy(buyer, 1);
    var guest = visitors.one();
    ask(guest, buyer, number);

    var ines = workshop(visitors);
    ines.open("/workshop/orders/" + number + "-1");
    ines.openDialog("refuse");
    ines.page().locator("[id='refuseForm:refuseDo']").click();
    ines.page().getByText("Tell the buyer why.").first().waitFor();
    look.at(ines, "workshop-refuse");
    ines.page().locator("[id='refuseForm:answer']").fill("It is in the kiln already.");
    ines.page().locator("[id='refuseForm:refuseDo']").click();
    ines.page().getByText("The order goes on. The buyer is told why.").waitFor();

    var mail = inbox.await(buyer, "Order " + number + " goes on");
    assertThat(mail.text()).contains("It is in the kiln already.");
    guest.page().navigate(mail.link("/g/"));
    guest.page().getByText("It is in the kiln already.").first().waitFor();
    look.at(guest, "order-refused");
    assertThat(guest.page().getByText("Ask to cancel").count()).isZero();
    assertThat(rows.number(REFUNDED, number)).isZero();
  }

  @Test
  void aPieceThatBrokeComesOffWithoutTheShelf(Visitors visitors) {
    var buyer = "broken@example.com";
    var number = buy(buyer, 2);
    var part = number + "-1";
    long sold = rows.number(SHELF, part);
    var ines = workshop(visitors);
    ines.open("/workshop/orders/" + part);
    var stale = visitors.one();
    new Maker(stale, INES).signIn();
    stale.open("/workshop/orders/" + part);

    cancelOne(ines);
    look.at(ines, "workshop-cancel");
    ines.page().locator("[id='cancelForm:cancelDo']").click();
    ines.page().getByText("Cancelled. The buyer is told why.").waitFor();
    look.at(ines, "workshop-one-cancelled");
    cancelOne(stale);
    stale.page().locator("[id='cancelForm:cancelDo']").click();
    stale.page().getByText("Somebody changed this").first().waitFor();

    var unit =
        rows.number(
            "select (i.subtotal_minor - i.seller_discount_minor - i.platform_discount_minor) / 2"
                + " + i.tax_minor / 2 from order_item i join shop_order s on s.id = i.shop_order_id"
                + " where s.number = ?",
            part);
    awaitRefunded(number, unit);
    assertThat(rows.text(STATUS, part)).isEqualTo("NEW");
    assertThat(rows.number(SHELF, part)).isEqualTo(sold);
    inbox.await(buyer, "A part of your order " + number + " will not come", "1 × ");
  }

  @Test
  void silenceEndsWhatNobodyBegan(Visitors visitors) {
    var buyer = "forgotten@example.com";
    var number = buy(buyer, 1);
    var part = number + "-1";
    rows.change(
        "update shop_order set ship_by = current_date - 30, arrives_from = current_date,"
            + " arrives_to = current_date where number = ?",
        part);

    Patience.until("end of " + part, () -> rows.text(STATUS, part), "CANCELLED"::equals);
    awaitRefunded(number, rows.number(TOTAL, number));
    inbox.await(buyer, "Your order " + number + " was cancelled", "has not begun");
    inbox.await(INES, "Order " + part + " was cancelled", "was not begun");
    var guest = visitors.one();
    guest.page().navigate(inbox.await(buyer, "Your order " + number).link("/g/"));
    guest.page().getByText("The maker did not begin in time.").first().waitFor();
    look.at(guest, "order-given-up");
  }

  @Test
  void theOfficeEndsIt(Visitors visitors) {
    var buyer = "office@example.com";
    var number = buy(buyer, 1);
    var admin = visitors.one();
    admin.signIn("admin@guildhall.test", Maker.PASSWORD);
    admin.open("/office/orders?number=" + number);
    look.at(admin, "office-cancel");

    admin.page().locator("[id$='open-cancel:why']").fill("The maker fell ill.");
    admin.press("Cancel and pay back");
    admin.page().getByText("Cancelled. The money is on its way back.").waitFor();

    awaitRefunded(number, rows.number(TOTAL, number));
    inbox.await(buyer, "Your order " + number + " was cancelled", "The maker fell ill.");
    assertThat(admin.complaints()).isEmpty();
  }

  private void ask(Visitor guest, String buyer, String number) {
    guest.page().navigate(inbox.await(buyer, "Your order " + number + " is confirmed").link("/g/"));
    guest.page().getByText("Ask to cancel").first().click();
    guest.press("Ask the maker");
    guest.page().getByText("Tell the maker why").first().waitFor();
    look.at(guest, "order-ask");
    guest.fill("Why do you want to cancel? The maker reads it.", "I ordered the wrong color.");
    guest.press("Ask the maker");
    guest
        .page()
        .getByRole(AriaRole.STATUS, new Page.GetByRoleOptions())
        .getByText("We passed it on to the maker")
        .waitFor();
    look.at(guest, "order-asked");
    assertThat(guest.complaints()).isEmpty();
  }

  private static void cancelOne(Visitor maker) {
    maker.openDialog("cancel");
    maker.page().locator("[id=cancelForm]").getByLabel("Pieces of").first().fill("1");
    maker.page().locator("[id='cancelForm:restock']").uncheck();
    maker.page().locator("[id='cancelForm:reason']").fill("One of them broke.");
  }

  private Visitor workshop(Visitors visitors) {
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    return ines;
  }

  private String buy(String buyer, int pieces) {
    var errand = new Errand(market.address(), buyer);
    var listing = Listing.of(rows, INES, pieces);
    for (int piece = 0; piece < pieces; piece++) {
      errand.putInCart(listing);
    }
    errand.payAndLeave(errand.place(errand.checkOut()));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    return number;
  }

  private void awaitRefunded(String number, long minor) {
    Patience.until(
        "refund of " + number, () -> rows.number(REFUNDED, number), sent -> sent == minor);
  }
}
