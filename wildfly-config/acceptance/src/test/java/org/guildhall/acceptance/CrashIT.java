package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * D14: the server's process is killed on the way from the payment to the mails; nothing is lost.
 */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(OpenMarket.class)
class CrashIT {
  private static final String COMPLETED = "checkout.session.completed";

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
  void anOrderPaidJustBeforeTheEndIsConfirmedWhenTheProviderTellsUsAfterIt() {
    var buyer = "killed-before@example.com";
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
    var number = buy(buyer);
    assertThat(orders.status(number)).isEqualTo("PENDING_PAYMENT");

    market.killServer();
    beginAgain();
    sandbox.clearFaults();
    sandbox.release();

    requirePaidOnce(number, buyer);
  }

  @Test
  void anEventStoredButNotAppliedIsAppliedAfterwards() {
    var buyer = "killed-between@example.com";
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
    var number = buy(buyer);
    try (var payment = rows.hold("select id from payment where id = ?::uuid", payment(number))) {
      // whoever applies the event waits for this row, and is killed waiting
      sandbox.clearFaults();
      sandbox.release();
      deliveries.awaitSentEvent(COMPLETED, session(number));
      market.killServer();
    }
    assertThat(orders.status(number)).isEqualTo("PENDING_PAYMENT");
    keepFromTheSweep(number);

    beginAgain();

    requirePaidOnce(number, buyer);
    assertThat(orders.moneyWords(number)).containsExactlyInAnyOrder("APPLIED", "IGNORED");
  }

  @Test
  void mailsThatWaitedForTheirNextTryAreSentAfterwards() {
    var buyer = "killed-after@example.com";
    sandbox.fault("{\"target\":\"smtp\",\"errorStatus\":451}");
    String number;
    try (var outage = FailedTries.ofMails(market.serverLog())) {
      number = buy(buyer);
      orders.awaitPaid(number);
      deliveries.awaitFailedMail(buyer, 1);
      deliveries.awaitFailedMail(orders.maker(number), 1);
      market.killServer();
    }
    sandbox.clearFaults();

    beginAgain();

    requirePaidOnce(number, buyer);
  }

  @Test
  void aMessageThatWasClaimedAndNeverSentIsSentAfterwards() {
    var number = buy("killed-claiming@example.com");
    orders.awaitPaid(number);
    deliveries.awaitQuiet();
    market.killServer();
    // as the end leaves it between the two: claimed a moment ago by this node, met by nobody
    var claimed = deliveries.claimAgain("OrderPaid", "invoice", number);

    beginAgain();

    Patience.until("the message is met", () -> deliveries.status(claimed), "DONE"::equals);
    assertThat(deliveries.received("OrderPaid", number)).isEqualTo(1);
    assertThat(rows.number("select count(*) from invoice where order_number like ? || '%'", number))
        .isEqualTo(1);
  }

  private String buy(String buyer) {
    return new Errand(market.address(), buyer).buy(Listing.plenty(rows), rows);
  }

  private void beginAgain() {
    assertThat(market.isServerAlive()).isFalse();
    market.restartServer();
  }

  // after a slow start the sweep would ask the provider first, and the event would come late
  private void keepFromTheSweep(String number) {
    var touched =
        rows.change(
            "update payment set updated_at = now() + interval '1 hour' where id = ?::uuid",
            payment(number));
    assertThat(touched).isEqualTo(1);
  }

  private void requirePaidOnce(String number, String buyer) {
    new PaidOnce(rows, sandbox.inbox()).require(number, buyer);
  }

  private String payment(String number) {
    return ofPayment("p.id", number);
  }

  private String session(String number) {
    return ofPayment("p.provider_session_id", number);
  }

  private String ofPayment(String column, String number) {
    return rows.text(
        "select "
            + column
            + " from payment p join customer_order o on o.id = p.customer_order_id"
            + " where o.order_number = ?",
        number);
  }
}
