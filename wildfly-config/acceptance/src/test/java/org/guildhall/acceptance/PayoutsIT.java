package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makers are paid what their delivered orders earned: once, through to the bank, and back again.
 */
@ExtendWith({OpenMarket.class, Browsing.class})
class PayoutsIT {
  private static final String INES = "ines@guildhall.test";
  private static final String MARGUERITE = "marguerite@guildhall.test";
  private static final String OFFICE = "admin@guildhall.test";
  private static final String BUYER = "payouts@example.com";
  private static final String SHOP =
      "select s.id::text from shop s join account a on a.id = s.owner_id where a.email = ?";
  private static final String AVAILABLE =
      """
      select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_account l
        left join ledger_entry e on e.account_id = l.id
      where l.kind = 'SELLER_AVAILABLE' and l.shop_id = ?::uuid\
      """;

  private final Look look = new Look();
  private Market market;
  private Sandbox sandbox;
  private Rows rows;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    this.market = market;
    this.sandbox = sandbox;
    rows = new Rows(market.dataSource());
  }

  @AfterEach
  void theBooksBalance() {
    assertThat(rows.number("select coalesce(sum(debit_minor - credit_minor), 0) from ledger_entry"))
        .as("trial balance")
        .isZero();
  }

  @Test
  void aDeliveredOrderIsPaidOutOnceHoweverOftenTheRunIsStarted(Visitors visitors) {
    var ines = visitors.one();
    var payee = new Payee(ines, INES);
    payee.openPayouts();
    look.at(ines, "payouts-before");
    deliverAnOrder(ines);
    var due = available(INES);
    sandbox.topUp(due * 2);

    payee.setUp();
    payee.plan("Every day", "1.00");
    look.at(ines, "payouts-planned");
    Crowd.at(4, i -> startRun());

    awaitPayout(INES, "PAID");
    assertThat(transfersTo(INES)).hasSize(1);
    assertThat(transfersTo(INES).get(0).at("/params/amount").asLong()).isEqualTo(due);
    assertThat(available(INES)).isZero();
    assertThat(sandbox.inbox().await(INES, "is on its way").text()).contains("6789");
    assertThat(payee.newestState()).isEqualTo("Paid");
    look.at(ines, "payouts-paid");
    assertThat(look.findings()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void aPayoutTheBankReturnsIsTheMakersAgain(Visitors visitors) {
    var due = available(MARGUERITE);
    assertThat(due).as("the demo maker has something to be paid").isPositive();
    sandbox.topUp(due * 2);
    sandbox.nextPayout("return");
    var payee = new Payee(visitors.one(), MARGUERITE);
    payee.setUp();
    payee.plan("Every day", "1.00");
    startRun();

    awaitPayout(MARGUERITE, "RETURNED");
    Patience.until("the money is back", () -> available(MARGUERITE), back -> back == due);
    sandbox.inbox().await(MARGUERITE, "Your bank returned a payout");
    assertThat(payee.newestState()).isEqualTo("Returned by the bank");

    var office = visitors.one();
    office.signIn(OFFICE, Maker.PASSWORD);
    office.open("/office/payouts?status=RETURNED");
    assertThat(office.page().locator("tbody").innerText()).contains("Put back into the balance");
    look.at(office, "office-payouts");
    assertThat(look.findings()).isEmpty();
    assertThat(office.complaints()).isEmpty();
  }

  private void deliverAnOrder(Visitor visitor) {
    rows.change("update shop set release_days = 0 where id = ?::uuid", shop(INES));
    var before = available(INES);
    var errand = new Errand(market.address(), BUYER);
    var number = errand.buy(Listing.of(rows, INES, 2), rows);
    new Orders(rows).awaitPaid(number);
    var maker = new Maker(visitor, INES);
    maker.openFrom(sandbox.inbox().await(INES, "New order " + number));
    maker.accept();
    maker.makeReady();
    maker.openShipping();
    var parcel = UpsNumber.next();
    maker.ship(parcel);
    sandbox.deliver(parcel);
    Patience.until("the order is earned", () -> available(INES), now -> now > before);
  }

  private int startRun() {
    var shopper = new Shopper(market.address());
    shopper.press(
        shopper.open("/login"),
        "Sign in",
        Map.of("login:email", OFFICE, "login:password", Maker.PASSWORD));
    return shopper.press(shopper.open("/office/payouts"), "Start the run of today").status();
  }

  private void awaitPayout(String maker, String status) {
    Patience.until(
        "a payout of " + maker + " is " + status,
        () -> rows.texts("select status from payout where shop_id = ?::uuid", shop(maker)),
        List.of(status)::equals);
  }

  private List<JsonNode> transfersTo(String maker) {
    var account =
        rows.text(
            "select provider_account_id from payout_account where shop_id = ?::uuid", shop(maker));
    return sandbox.requests().stream()
        .filter(entry -> entry.path("method").asText().equals("POST"))
        .filter(entry -> entry.path("path").asText().equals("/v1/transfers"))
        .filter(entry -> entry.at("/params/destination").asText().equals(account))
        .toList();
  }

  private long available(String maker) {
    return rows.number(AVAILABLE, shop(maker));
  }

  private String shop(String maker) {
    return rows.text(SHOP, maker);
  }
}
