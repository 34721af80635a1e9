package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * T5: what goes back to the buyer is the maker's no more, wherever the maker's money is by then.
 */
@ExtendWith({OpenMarket.class, Browsing.class})
class RefundedEarningsIT {
  private static final String SILAS = "silas@guildhall.test";
  private static final String OFFICE = "admin@guildhall.test";

  private Market market;
  private Sandbox sandbox;
  private Rows rows;
  private Visitor silas;
  private Listing thing;

  @BeforeEach
  void meet(Market market, Sandbox sandbox, Visitors visitors) {
    this.market = market;
    this.sandbox = sandbox;
    rows = new Rows(market.dataSource());
    silas = visitors.one();
    thing = Listing.of(rows, SILAS, 1);
    new Promotions(rows).receive(thing, 4);
    // no test has touched his money, but the demo's password opens only a few accounts
    rows.change(
        "update account set password_hash = (select password_hash from account where email = ?)"
            + " where email = ?",
        OFFICE,
        SILAS);
    rows.change("update shop set release_days = 0 where id = ?::uuid", shop());
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rows.number("select coalesce(sum(debit_minor - credit_minor), 0) from ledger_entry"))
        .as("trial balance")
        .isZero();
  }

  @Test
  void itComesFromWhatIsPendingThenFromWhatIsAvailableThenFromTheNextSale() {
    new Maker(silas, SILAS).signIn();
    var pendingBefore = account("SELLER_PENDING");
    var others = ofOthers();
    var tax = account("TAX_PAYABLE");
    var early = buy("early");
    var net = net(early);
    assertThat(account("SELLER_PENDING")).isEqualTo(pendingBefore + net);

    giveBack(early);
    // what is left of the sale is its shipping
    var kept = net - reversed(early);
    assertThat(account("SELLER_PENDING")).isEqualTo(pendingBefore + kept);
    assertThat(account("TAX_PAYABLE")).isEqualTo(tax + taxOnShipping(early));

    var availableBefore = account("SELLER_AVAILABLE");
    var delivered = buy("delivered");
    deliver(delivered);
    assertThat(account("SELLER_AVAILABLE")).isEqualTo(availableBefore + net);
    giveBack(delivered);
    assertThat(account("SELLER_AVAILABLE")).isEqualTo(availableBefore + kept);

    var paidOut = buy("paid-out");
    deliver(paidOut);
    payOut();
    assertThat(account("SELLER_AVAILABLE")).isZero();
    giveBack(paidOut);
    assertThat(account("SELLER_AVAILABLE")).isEqualTo(kept - net).isNegative();
    silas.open("/workshop/money");
    assertThat(silas.page().locator("main").innerText()).contains(paidOut);

    deliver(buy("next"));
    assertThat(account("SELLER_AVAILABLE")).isEqualTo(kept);
    assertThat(ofOthers()).isEqualTo(others);
  }

  private String buy(String who) {
    var buyer = who + "." + ProcessHandle.current().pid() + "@example.com";
    var errand = new Errand(market.address(), buyer);
    errand.putInCart(thing);
    // where there is tax on it
    errand.payAndLeave(errand.agree(errand.review(errand.checkOut(), "Albany", "NY", "12207")));
    var number = errand.orderNumber(rows);
    new Orders(rows).awaitPaid(number);
    return number;
  }

  private void deliver(String number) {
    var before = account("SELLER_AVAILABLE");
    var maker = new Maker(silas, SILAS);
    maker.openFrom(sandbox.inbox().await(SILAS, "New order " + number));
    maker.accept();
    maker.makeReady();
    maker.openShipping();
    var parcel = UpsNumber.next();
    maker.ship(parcel);
    sandbox.deliver(parcel);
    Patience.until("it is earned", () -> account("SELLER_AVAILABLE"), now -> now > before);
  }

  private void giveBack(String number) {
    silas.open("/workshop/orders/" + number + "-1");
    silas.openDialog("refund");
    silas.page().locator("[id=refundForm]").getByLabel("Pieces of").first().fill("1");
    silas.fill("What the buyer reads", "It came with a chip.");
    silas.press("See what it means");
    silas.page().getByText("Commission you get back").waitFor();
    silas.press("Give it back");
    silas.page().getByText("The refund is on its way.").waitFor();
    Patience.until(
        "the refund is done",
        () ->
            rows.texts(
                "select r.status from refund r join shop_order s on s.id = r.shop_order_id"
                    + " where s.number = ?",
                number + "-1"),
        List.of("SUCCEEDED")::equals);
  }

  private void payOut() {
    sandbox.topUp(account("SELLER_AVAILABLE") * 2);
    var payee = new Payee(silas);
    payee.setUp();
    payee.plan("Every day", "1.00");
    var office = new Shopper(market.address());
    office.press(
        office.open("/login"),
        "Sign in",
        Map.of("login:email", OFFICE, "login:password", Maker.PASSWORD));
    office.press(office.open("/office/payouts"), "Start the run of today");
    Patience.until(
        "the payout is paid",
        () -> rows.texts("select status from payout where shop_id = ?::uuid", shop()),
        List.of("PAID")::equals);
  }

  private long net(String number) {
    return rows.number("select net_minor from shop_order where number = ?", number + "-1");
  }

  private long taxOnShipping(String number) {
    return rows.number(
        "select s.tax_minor - i.tax_minor from shop_order s join order_item i on i.shop_order_id ="
            + " s.id where s.number = ?",
        number + "-1");
  }

  /** What a refund took from the maker. */
  private long reversed(String number) {
    return rows.number(
        """
        select sum(e.debit_minor - e.credit_minor) from ledger_entry e
          join ledger_account a on a.id = e.account_id
          join ledger_transaction t on t.id = e.transaction_id
          join shop_order s on s.id = e.shop_order_id
        where t.kind = 'REFUND' and a.shop_id is not null and s.number = ?
        """,
        number + "-1");
  }

  private long account(String kind) {
    return rows.number(
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e join"
            + " ledger_account a on a.id = e.account_id where a.kind = ?"
            + " and (a.shop_id is null or a.shop_id = ?::uuid)",
        kind,
        shop());
  }

  private long ofOthers() {
    return rows.number(
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e join"
            + " ledger_account a on a.id = e.account_id where a.shop_id <> ?::uuid",
        shop());
  }

  private String shop() {
    return rows.text(
        "select s.id::text from shop s join account a on a.id = s.owner_id where a.email = ?",
        SILAS);
  }
}
