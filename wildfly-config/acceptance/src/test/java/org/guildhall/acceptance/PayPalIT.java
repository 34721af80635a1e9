package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paying with PayPal by clicks: agreeing there is not paying, and the money is taken once. */
@ExtendWith({OpenMarket.class, Browsing.class})
class PayPalIT {
  private static final String INES = "ines@guildhall.test";
  private static final String PAYER = "buyer@example.com";
  private static final int TIMES = 10;
  private static final String AT_PAYPAL =
      "select coalesce(sum(e.debit_minor - e.credit_minor), 0) from ledger_entry e"
          + " join ledger_account a on a.id = e.account_id"
          + " where a.code = 'PROVIDER_CLEARING:PAYPAL:USD'";
  private static final String ATTEMPTS =
      "select p.provider || ' ' || p.status from payment p join customer_order o"
          + " on o.id = p.customer_order_id where o.order_number = ? order by p.attempt";
  private static final String EVENT =
      "select status from payment_event where provider = 'PAYPAL' and object_ref = ? and type = ?";

  private Market market;
  private Sandbox sandbox;
  private Inbox inbox;
  private Rows rows;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    this.market = market;
    this.sandbox = sandbox;
    inbox = sandbox.inbox();
    rows = new Rows(market.dataSource());
  }

  @AfterEach
  void letGo() {
    sandbox.clearFaults();
    sandbox.releasePayPal();
    assertThat(rows.number("select sum(debit_minor - credit_minor) from ledger_entry"))
        .as("trial balance")
        .isZero();
  }

  @Test
  void whoAgreesAtPayPalHasPaidOnceHoweverOftenTheyComeBack(Visitors visitors) {
    var before = rows.number(AT_PAYPAL);
    var visitor = visitors.one();
    var look = new Look();
    var buyer = full(visitor, "paypal@example.com");
    visitor.open("/cart");
    buyer.checkOut();
    buyer.tellAddress();
    buyer.keepShipping();
    look.at(visitor, "paypal-review");
    buyer.placeWithPayPal();
    buyer.agree(PAYER);
    buyer.awaitThanks();
    look.at(visitor, "paypal-thanks");
    visitor.page().reload();
    visitor.page().reload();

    var number = buyer.orderNumber();
    new Orders(rows).awaitPaid(number);
    inbox.await("paypal@example.com", number);
    assertThat(rows.texts(ATTEMPTS, number)).containsExactly("PAYPAL CAPTURED");
    assertThat(rows.number(AT_PAYPAL) - before).isEqualTo(total(number));
    assertThat(captured(number)).isEqualTo(1);
    assertThat(look.findings()).isEmpty();
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void whoClosesTheBrowserAfterAgreeingHasPaid(Visitors visitors) {
    var buyer = full(visitors.one(), "closed-paypal@example.com");
    buyer.goToPayPal();
    var number = number("closed-paypal@example.com");

    sandbox.approveAtPayPal(session(number));

    new Orders(rows).awaitPaid(number);
    assertThat(captured(number)).isEqualTo(1);
  }

  @Test
  void whoLeavesPayPalPaysByCardAndThePageLeftBehindIsWorthNothing(Visitors visitors) {
    var visitor = visitors.one();
    var look = new Look();
    var buyer = full(visitor, "left-paypal@example.com");
    buyer.goToPayPal();
    var number = number("left-paypal@example.com");
    var left = session(number);
    visitor.press("Cancel");
    assertThat(visitor.headingAt("**/checkout/return**")).isEqualTo("This order is not paid yet");
    look.at(visitor, "paypal-left");

    visitor.page().locator("input[name=pay][value=STRIPE]").check();
    visitor.press("Try again");
    visitor.page().waitForURL("**/pay/**");
    buyer.pay(Buyer.GOOD_CARD);
    buyer.awaitThanks();
    new Orders(rows).awaitPaid(number);
    sandbox.approveAtPayPal(left);

    Patience.until(
        "PayPal's word about the page left behind",
        () -> rows.texts(EVENT, left, "CHECKOUT.ORDER.APPROVED"),
        List.of("IGNORED")::equals);
    assertThat(rows.texts(ATTEMPTS, number)).containsExactly("PAYPAL EXPIRED", "STRIPE CAPTURED");
    assertThat(captured(number)).isZero();
    assertThat(new Orders(rows).captures(number)).isEqualTo(1);
    assertThat(look.findings()).isEmpty();
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void whoLeavesTheCardPageForPayPalCannotPayThereAnyMore(Visitors visitors) {
    var visitor = visitors.one();
    var buyer = full(visitor, "left-card@example.com");
    buyer.goToPay();
    var number = number("left-card@example.com");
    var cardPage = visitor.page().url();
    visitor.open("/checkout/return?order=" + number + "&cancelled=true");
    buyer.choosePayPal();
    visitor.press("Try again");
    visitor.page().waitForURL("**/checkoutnow**");
    var payPalPage = visitor.page().url();

    assertThat(visitor.page().navigate(cardPage).status()).isEqualTo(410);
    visitor.page().navigate(payPalPage);
    buyer.agree(PAYER);
    buyer.awaitThanks();

    new Orders(rows).awaitPaid(number);
    assertThat(rows.texts(ATTEMPTS, number)).containsExactly("STRIPE EXPIRED", "PAYPAL CAPTURED");
  }

  @Test
  void whoseWalletIsEmptyIsToldSoAndPaysOtherwise(Visitors visitors) {
    var visitor = visitors.one();
    var buyer = full(visitor, "declined-wallet@example.com");
    buyer.goToPayPal();
    var number = number("declined-wallet@example.com");
    buyer.agree("declined@example.com");

    Patience.until(
        "told so",
        () -> {
          visitor.page().reload();
          return visitor.heading();
        },
        "This order is not paid yet"::equals);
    visitor.page().getByText("Your payment did not go through").waitFor();
    visitor.press("Try again");
    visitor.page().waitForURL("**/checkoutnow**");
    buyer.agree(PAYER);
    buyer.awaitThanks();

    new Orders(rows).awaitPaid(number);
    assertThat(rows.texts(ATTEMPTS, number)).containsExactly("PAYPAL FAILED", "PAYPAL CAPTURED");
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void whatGoesBackGoesBackThroughPayPal(Visitors visitors) {
    var buyer = full(visitors.one(), "back-paypal@example.com");
    buyer.goToPayPal();
    buyer.agree(PAYER);
    buyer.awaitThanks();
    var number = buyer.orderNumber();
    new Orders(rows).awaitPaid(number);
    var before = rows.number(AT_PAYPAL);
    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    ines.open("/workshop/orders/" + number + "-1");
    ines.openDialog("cancel");
    ines.page().locator("[id='cancelForm:reason']").fill("The kiln broke it.");
    ines.page().locator("[id='cancelForm:cancelDo']").click();

    Patience.until(
        "refund of " + number,
        () ->
            rows.texts(
                "select r.status from refund r join payment p on p.id = r.payment_id"
                    + " join customer_order o on o.id = p.customer_order_id"
                    + " where o.order_number = ?",
                number),
        List.of("SUCCEEDED")::equals);
    inbox.await("back-paypal@example.com", "Your refund for order " + number);
    assertThat(before - rows.number(AT_PAYPAL)).isEqualTo(total(number));
    assertThat(
            sandbox.payPalRequests().stream()
                .filter(entry -> entry.path("path").asText().endsWith("/refund"))
                .filter(entry -> entry.at("/answer/custom_id").asText().endsWith(".1"))
                .filter(entry -> entry.at("/answer/amount/value").asText().equals(text(number))))
        .hasSize(1);
  }

  @Test
  void theSameEventTenTimesAtOnceMakesOnePaymentAndOneMail(Visitors visitors) {
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
    var buyer = full(visitors.one(), "ten-paypal@example.com");
    buyer.goToPayPal();
    var number = number("ten-paypal@example.com");
    var session = session(number);
    sandbox.approveAtPayPal(session);
    var event = sandbox.payPalEvents().get(0);
    assertThat(event.path("type").asText()).isEqualTo("CHECKOUT.ORDER.APPROVED");
    sandbox.clearFaults();

    Crowd.at(
        TIMES,
        i -> {
          sandbox.resendFromPayPal(event.path("event").asText());
          return i;
        });
    new Orders(rows).awaitPaid(number);
    sandbox.releasePayPal();
    Patience.until(
        "PayPal's word about the money",
        () ->
            rows.number(
                "select count(*) from payment_event where type = 'PAYMENT.CAPTURE.COMPLETED'"
                    + " and payload like '%' || ? || '%'",
                session),
        told -> told == 1);

    inbox.await("ten-paypal@example.com", number);
    assertThat(rows.texts(EVENT, session, "CHECKOUT.ORDER.APPROVED")).containsExactly("APPLIED");
    assertThat(captured(number)).isEqualTo(1);
    assertThat(inbox.to("ten-paypal@example.com", "is confirmed")).hasSize(1);
  }

  @Test
  void anEventThatIsNotPayPalsIsRefusedAndLeavesNothing() throws Exception {
    var body =
        "{\"id\":\"WH-FORGED\",\"event_type\":\"CHECKOUT.ORDER.APPROVED\",\"resource\":{\"id\":\"X\"}}";

    assertThat(send(body, true)).isEqualTo(400);
    assertThat(send(body, false)).isEqualTo(400);
    assertThat(send("not json", true)).isEqualTo(400);
    assertThat(send(body + ",\"webhook_id\":\"mine\"", true)).isEqualTo(400);

    assertThat(rows.number("select count(*) from payment_event where event_id = 'WH-FORGED'"))
        .isZero();
  }

  private Buyer full(Visitor visitor, String email) {
    var buyer = new Buyer(visitor, email);
    buyer.putInCart(Listing.of(rows, INES, 2));
    return buyer;
  }

  private int send(String body, boolean signed) throws Exception {
    var request =
        HttpRequest.newBuilder(market.address().resolve("/hooks/paypal"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (signed) {
      request
          .header("PAYPAL-AUTH-ALGO", "SHA256withRSA")
          .header("PAYPAL-CERT-URL", "https://api.paypal.com/v1/notifications/certs/CERT-1")
          .header("PAYPAL-TRANSMISSION-ID", "69cd13f0-d67a-11e5-baa3-778b53f4ae55")
          .header("PAYPAL-TRANSMISSION-SIG", "bm90IGEgc2lnbmF0dXJl")
          .header("PAYPAL-TRANSMISSION-TIME", "2026-11-25T02:00:00Z");
    }
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private String number(String email) {
    return rows.text(
        "select order_number from customer_order where email = ? order by placed_at desc limit 1",
        email);
  }

  private String session(String number) {
    return rows.text(
        "select p.provider_session_id from payment p join customer_order o"
            + " on o.id = p.customer_order_id where o.order_number = ? and p.provider = 'PAYPAL'"
            + " order by p.attempt desc limit 1",
        number);
  }

  private long total(String number) {
    return rows.number("select total_minor from customer_order where order_number = ?", number);
  }

  private String text(String number) {
    return "%d.%02d".formatted(total(number) / 100, total(number) % 100);
  }

  /** How often PayPal itself took money for the order. */
  private long captured(String number) {
    var invoice = Pattern.compile("\"invoice_id\":\"" + number + "/\\d+\"");
    return sandbox.payPalRequests().stream()
        .filter(entry -> entry.path("path").asText().endsWith("/capture"))
        .filter(entry -> entry.path("status").asInt() == 201)
        .filter(entry -> invoice.matcher(entry.path("answer").toString()).find())
        .map(entry -> entry.at("/answer/purchase_units/0/payments/captures/0/id").asText())
        .distinct()
        .count();
  }
}
