package org.guildhall.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be handled ends where people see why, and goes on when they have mended it. */
@ExtendWith({OpenMarket.class, Browsing.class})
class PoisonIT {
  private static final String ON_ITS_WAY = "The message is on its way again.";

  private Market market;
  private Sandbox sandbox;
  private Rows rows;
  private Orders orders;
  private Deliveries deliveries;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    this.market = market;
    this.sandbox = sandbox;
    rows = new Rows(market.dataSource());
    orders = new Orders(rows);
    deliveries = new Deliveries(rows);
  }

  @AfterEach
  void letGo() {
    sandbox.clearFaults();
    sandbox.release();
  }

  @Test
  void aMailRefusedForGoodShowsTheServersReplyAndGoesOutWhenReplayed(Visitors visitors) {
    var buyer = "refused@example.com";
    var number = buyRefused(buyer);
    var dead = deliveries.awaitDeadMail(buyer);
    var office = new Operator(visitors.one());
    office.open();

    assertThat(office.deadLetter(dead)).containsText("550 Ordered failure");
    assertThat(office.deadLetter(dead)).containsText("r•••@•••.com");
    assertThat(office.page().locator("body")).not().containsText(buyer);
    sandbox.clearFaults();
    office.replay(dead);

    assertThat(office.page().getByText(ON_ITS_WAY)).isVisible();
    assertThat(office.deadLetter(dead)).hasCount(0);
    new PaidOnce(rows, sandbox.inbox()).require(number, buyer);
    assertThat(deliveries.status(dead)).isEqualTo("DONE");
    assertThat(audited("delivery.replay", dead)).isEqualTo(1);
  }

  @Test
  void anEventNobodyCanReadConfirmsItsOrderOnceItCan(Visitors visitors) {
    var buyer = "unread@example.com";
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
    var number = new Errand(market.address(), buyer).buy(Listing.plenty(rows), rows);
    var body = sandbox.eventOf("checkout.session.completed", session(number));
    var event = body.replaceAll(".*\"id\":\"(evt_\\w+)\".*", "$1");
    var foreign = body.replaceFirst("\"api_version\":\"[^\"]+\"", "\"api_version\":\"2019-02-11\"");
    String dead;
    try (var poison = FailedTries.ofPaymentEvents(market.serverLog())) {
      assertThat(new Events(market.address()).send(foreign, Instant.now().getEpochSecond()))
          .isEqualTo(200);
      dead = deliveries.awaitDeadEvent(event);
    }
    var office = new Operator(visitors.one());
    office.open();

    assertThat(office.deadLetter(dead)).containsText("2019-02-11 (payment.unreadable_event)");
    assertThat(orders.status(number)).isEqualTo("PENDING_PAYMENT");
    rows.change("update payment_event set payload = ? where event_id = ?", body, event);
    office.replay(dead);

    assertThat(office.page().getByText(ON_ITS_WAY)).isVisible();
    new PaidOnce(rows, sandbox.inbox()).require(number, buyer);
    // and the provider's own copies, which were held back, change nothing
    sandbox.clearFaults();
    sandbox.release();
    Patience.until(
        "everything held was delivered",
        () -> sandbox.events(),
        all -> all.stream().noneMatch(held -> held.path("state").asText().equals("HELD")));
    new PaidOnce(rows, sandbox.inbox()).require(number, buyer);
  }

  @Test
  void aDeadLetterIsSetAsideWithAReasonAndNotWithout(Visitors visitors) {
    var buyer = "set-aside@example.com";
    buyRefused(buyer);
    var dead = deliveries.awaitDeadMail(buyer);
    var office = new Operator(visitors.one());
    office.open();

    office.setAside(dead, "");
    assertThat(deliveries.status(dead)).isEqualTo("DEAD");
    office.open();
    office.setAside(dead, "The buyer wrote another address.");

    assertThat(office.page().getByText("The message is set aside.")).isVisible();
    assertThat(office.deadLetter(dead)).hasCount(0);
    assertThat(deliveries.status(dead)).isEqualTo("DISCARDED");
    assertThat(
            rows.text(
                "select reason from audit_event where action = 'delivery.discard' and target_id ="
                    + " ?",
                dead))
        .isEqualTo("The buyer wrote another address.");
    sandbox.clearFaults();
    deliveries.awaitQuiet();
    assertThat(sandbox.inbox().to(buyer, "")).isEmpty();
  }

  private String buyRefused(String buyer) {
    try (var poison = FailedTries.ofMails(market.serverLog())) {
      sandbox.fault("{\"target\":\"smtp\",\"errorStatus\":550,\"match\":\"" + buyer + "\"}");
      var number = new Errand(market.address(), buyer).buy(Listing.plenty(rows), rows);
      orders.awaitPaid(number);
      deliveries.awaitDeadMail(buyer);
      return number;
    }
  }

  private long audited(String action, String target) {
    return rows.number(
        "select count(*) from audit_event where action = ? and target_id = ?", action, target);
  }

  private String session(String number) {
    return rows.text(
        """
        select p.provider_session_id from payment p
          join customer_order o on o.id = p.customer_order_id where o.order_number = ?
        """,
        number);
  }
}
