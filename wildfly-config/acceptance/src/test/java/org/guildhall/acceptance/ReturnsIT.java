package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Things that go back, by clicks: a guest by the mail's link, a maker, the office, and time. */
@ExtendWith({OpenMarket.class, Browsing.class})
class ReturnsIT {
  private static final String INES = "ines@guildhall.test";
  private static final String STATUS = "select status from return_request where number = ?";

  private final Look look = new Look();
  private Market market;
  private Rows rows;
  private Sandbox sandbox;
  private Inbox inbox;

  @BeforeEach
  void meet(Market open, Sandbox box) {
    market = open;
    rows = new Rows(open.dataSource());
    sandbox = box;
    inbox = box.inbox();
  }

  @Test
  void aGuestSendsAPieceBackAndOnlyWhatIsFitIsSoldAgain(Visitors visitors) {
    var buyer = "sends-back@example.com";
    var vase = vase();
    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    var number = delivered(ines, vase, buyer);
    long shelf = vase.onHand(rows);
    var back = number + "-1-R1";

    var guest = visitors.one();
    guest.page().navigate(inbox.await(buyer, "Your order " + number).link("/g/"));
    look.at(guest, "order-delivered");
    ask(guest, vase, "I changed my mind");
    look.at(guest, "order-return-asked");
    assertThat(inbox.await(INES, "A buyer wants to return something: " + back).text())
        .contains("It is too small.");

    ines.open("/workshop/returns");
    look.at(ines, "workshop-returns");
    ines.follow(back);
    ines.page().waitForURL("**/workshop/returns/" + back);
    look.at(ines, "workshop-return-asked");
    ines.fill("Where and how to send it", "Ines, 12 Kiln Lane, Hudson, NY 12534");
    ines.press("Take it back");
    ines.page().getByText("The buyer may send it back").waitFor();

    assertThat(inbox.await(buyer, "You can send it back: return " + back).text())
        .contains("12 Kiln Lane")
        .contains("You pay for the way back.");
    guest.page().reload();
    look.at(guest, "order-return-approved");
    guest.fill("Tracking number", UpsNumber.next());
    guest.press("I have sent it");
    guest.page().getByText("We told the maker that it is on its way.").waitFor();

    ines.page().reload();
    ines.press("It is here");
    ines.page().getByText("The buyer knows that it has arrived.").waitFor();
    look.at(ines, "workshop-return-received");
    ines.press("Finish the return");
    ines.page().getByText("Done. The buyer is told.").waitFor();
    look.at(ines, "workshop-return-settled");

    Patience.until("return over", () -> rows.text(STATUS, back), "CLOSED"::equals);
    assertThat(vase.onHand(rows)).isEqualTo(shelf + 1);
    inbox.await(buyer, "Your refund for order " + number);
    guest.page().reload();
    look.at(guest, "order-return-over");
    assertThat(guest.page().getByText("You asked about it already.").count()).isZero();
    assertThat(look.findings()).isEmpty();
    assertThat(guest.complaints()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void whatComesBackDamagedIsNotSoldAgainAndTheBooksBalance(Visitors visitors) {
    var buyer = "came-broken@example.com";
    var vase = vase();
    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    var number = delivered(ines, vase, buyer);
    long shelf = vase.onHand(rows);
    var back = number + "-1-R1";
    var guest = visitors.one();
    guest.page().navigate(inbox.await(buyer, "Your order " + number).link("/g/"));
    ask(guest, vase, "It came damaged");

    ines.open("/workshop/returns/" + back);
    ines.fill("Where and how to send it", "Ines, 12 Kiln Lane, Hudson, NY 12534");
    ines.press("Take it back");
    ines.press("It is here");
    ines.fill("Keep a part of the price", "1.00");
    ines.fill("What the buyer reads", "The lid stays with you.");
    ines.press("Finish the return");
    ines.page().getByText("Done. The buyer is told.").waitFor();

    assertThat(inbox.await(buyer, "Your refund for order " + number).text())
        .contains("The lid stays with you.");
    assertThat(vase.onHand(rows)).isEqualTo(shelf);
    assertThat(
            rows.number(
                "select i.subtotal_minor + i.tax_minor - 100 - s.refunded_minor from order_item i"
                    + " join shop_order s on s.id = i.shop_order_id where s.number = ?",
                number + "-1"))
        .isZero();
    assertThat(rows.number("select sum(debit_minor) - sum(credit_minor) from ledger_entry"))
        .isZero();
    assertThat(guest.complaints()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void silenceIsAYesAndTheOfficeSeesIt(Visitors visitors) {
    var buyer = "silence@example.com";
    var vase = vase();
    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    var number = delivered(ines, vase, buyer);
    var back = number + "-1-R1";
    var guest = visitors.one();
    guest.page().navigate(inbox.await(buyer, "Your order " + number).link("/g/"));
    ask(guest, vase, "I changed my mind");

    rows.change(
        "update return_request set deadline = now(), remind_at = null where number = ?", back);
    Patience.until("approved by silence", () -> rows.text(STATUS, back), "APPROVED"::equals);
    inbox.await(buyer, "You can send it back: return " + back);

    var admin = visitors.one();
    admin.signIn("admin@guildhall.test", Maker.PASSWORD);
    admin.open("/office/returns");
    look.at(admin, "office-returns");
    admin.open("/office/returns/" + back);
    look.at(admin, "office-return");
    assertThat(admin.page().getByText("Agreed, by the market").count()).isEqualTo(1);

    guest.page().reload();
    guest.press("Keep it after all");
    guest.page().getByText("Good. You keep it.").waitFor();
    inbox.await(INES, "The buyer keeps it: return " + back);
    completes(number);
    assertThat(look.findings()).isEmpty();
    assertThat(guest.complaints()).isEmpty();
    assertThat(admin.complaints()).isEmpty();
  }

  // what is bought here is put on the shelf first, so that other tests find theirs
  private Listing vase() {
    var vase = Listing.of(rows, INES, 1);
    new Promotions(rows).receive(vase, 1);
    return vase;
  }

  // the days to send something back are over
  private void completes(String number) {
    var part = number + "-1";
    rows.change(
        "update shop_order set delivered_at = delivered_at - interval '60 days' where number = ?",
        part);
    Patience.until(
        "order completed",
        () -> rows.text("select status from shop_order where number = ?", part),
        "COMPLETED"::equals);
    assertThat(
            rows.number(
                "select count(*) from shop_order_transition t join shop_order s"
                    + " on s.id = t.shop_order_id where s.number = ? and t.to_status = 'COMPLETED'",
                part))
        .isEqualTo(1);
  }

  private void ask(Visitor guest, Listing vase, String cause) {
    guest.follow("Return something");
    guest.page().locator("#return").waitFor();
    guest.page().getByLabel(vase.title(rows)).fill("1");
    guest.page().getByText(cause).click();
    guest.fill("What the maker should know", "It is too small.");
    look.at(guest, "order-return-form");
    guest.press("Ask the maker");
    guest.page().getByText("We told the maker, and write to you").waitFor();
  }

  /** Bought, made, sent and delivered; the number of the order. */
  private String delivered(Visitor ines, Listing thing, String buyer) {
    var number = new Errand(market.address(), buyer).buy(thing, rows);
    new Orders(rows).awaitPaid(number);
    var maker = new Maker(ines, INES);
    ines.open("/workshop/orders/" + number + "-1");
    maker.accept();
    maker.makeReady();
    maker.openShipping();
    var parcel = UpsNumber.next();
    maker.ship(parcel);
    sandbox.deliver(parcel);
    Patience.until(
        "order delivered",
        () -> rows.text("select status from shop_order where number = ?", number + "-1"),
        "DELIVERED"::equals);
    return number;
  }
}
