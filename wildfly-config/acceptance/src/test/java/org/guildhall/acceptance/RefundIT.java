package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Money that makers give back by clicks, from the dialog to the provider, the books and the mail.
 */
@ExtendWith({OpenMarket.class, Browsing.class})
class RefundIT {
  private static final String INES = "ines@guildhall.test";
  private static final String REFUNDED =
      "select coalesce(sum(r.amount_minor), 0) from refund r join payment p on p.id = r.payment_id"
          + " join customer_order o on o.id = p.customer_order_id"
          + " where o.order_number = ? and r.status = 'SUCCEEDED'";

  private Market market;
  private Rows rows;
  private Inbox inbox;

  @BeforeEach
  void meet(Market open, Sandbox sandbox) {
    market = open;
    rows = new Rows(open.dataSource());
    inbox = sandbox.inbox();
  }

  @Test
  void aPieceGoesBackWithItsTaxAndTheBuyerIsTold(Visitors visitors) {
    var buyer = "chipped@example.com";
    var number = buy(buyer);
    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    ines.open("/workshop/orders/" + number + "-1");

    ines.openDialog("refund");
    ines.page().locator("[id=refundForm]").getByLabel("Pieces of").first().fill("1");
    ines.fill("What the buyer reads", "The rim came with a chip.");
    ines.press("See what it means");
    ines.page().getByText("Commission you get back").waitFor();
    var look = new Look();
    look.at(ines, "workshop-refund");
    ines.press("Give it back");
    ines.page().getByText("The refund is on its way.").waitFor();

    var item =
        rows.number(
            "select i.subtotal_minor + i.tax_minor from order_item i join shop_order s"
                + " on s.id = i.shop_order_id where s.number = ?",
            number + "-1");
    awaitRefunded(number, item);
    assertThat(inbox.await(buyer, "Your refund for order " + number).text())
        .contains("The rim came with a chip.");
    assertThat(look.findings()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void anOrderTheMakerCannotSendIsPaidBackWhole(Visitors visitors) {
    var buyer = "cancelled@example.com";
    var number = buy(buyer);
    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    ines.open("/workshop/orders/" + number + "-1");

    ines.openDialog("cancel");
    ines.page().locator("[id='cancelForm:reason']").fill("The kiln broke it.");
    ines.page().locator("[id='cancelForm:cancelDo']").click();
    ines.page().getByText("Cancelled. The buyer is told why.").waitFor();

    awaitRefunded(
        number,
        rows.number("select total_minor from customer_order where order_number = ?", number));
    assertThat(inbox.await(buyer, "Your order " + number + " was cancelled").text())
        .contains("The kiln broke it.");
    inbox.await(buyer, "Your refund for order " + number);
    assertThat(rows.number("select sum(e.debit_minor) - sum(e.credit_minor) from ledger_entry e"))
        .isZero();
  }

  @Test
  void theOfficeSeesWhatWentBack(Visitors visitors) {
    var admin = visitors.one();
    admin.signIn("admin@guildhall.test", Maker.PASSWORD);
    admin.open("/office/refunds");

    var look = new Look();
    look.at(admin, "office-refunds");

    assertThat(admin.heading()).isEqualTo("Refunds");
    assertThat(look.findings()).isEmpty();
    assertThat(admin.complaints()).isEmpty();
  }

  private String buy(String buyer) {
    var number = new Errand(market.address(), buyer).buy(Listing.of(rows, INES, 2), rows);
    new Orders(rows).awaitPaid(number);
    return number;
  }

  private void awaitRefunded(String number, long minor) {
    Patience.until(
        "refund of " + number, () -> rows.number(REFUNDED, number), sent -> sent == minor);
  }
}
