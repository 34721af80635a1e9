package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T2: the provider's word is taken once, however often it comes, and never from anybody else. */
@ExtendWith(OpenMarket.class)
class WebhookIT {
  private static final int TIMES = 10;
  private static final String STORED = "select count(*) from payment_event where event_id = ?";

  private static final String OF_ORDER =
      " join customer_order o on o.id = p.customer_order_id where o.order_number = ?";
  private static final String PAYMENTS = "select p.status from payment p" + OF_ORDER;
  private static final String REFUNDS =
      "select r.status from refund r join payment p on p.id = r.payment_id" + OF_ORDER;
  private static final String SALES =
      "select count(*) from ledger_transaction t join payment p on p.id::text = t.reference_id"
          + " and t.kind in ('SALE', 'CAPTURE_OWED')"
          + OF_ORDER;

  private Market market;
  private Sandbox sandbox;
  private Rows rows;
  private Events events;

  @BeforeEach
  void holdTheProvidersOwnEvents(Market market, Sandbox sandbox) {
    this.market = market;
    this.sandbox = sandbox;
    rows = new Rows(market.dataSource());
    events = new Events(market.address());
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
  }

  @AfterEach
  void letGo() {
    sandbox.clearFaults();
    sandbox.release();
  }

  @Test
  void theSameEventTenTimesAtOnceMakesOnePaymentAndOneMail() {
    var errand = new Errand(market.address(), "ten@example.com");
    var number = errand.buy(Listing.of(rows, "ines@guildhall.test", 2), rows);
    var body = sandbox.eventOf("checkout.session.completed", session(number));
    var now = Instant.now().getEpochSecond();

    var answers = Crowd.at(TIMES, i -> events.send(body, now));

    assertThat(answers).hasSize(TIMES).containsOnly(200);
    assertPaidOnce(number);
    // and once more from the provider itself, with all the others it held back
    sandbox.clearFaults();
    sandbox.release();
    Patience.until(
        "everything held was delivered",
        () -> sandbox.events(),
        all -> all.stream().noneMatch(event -> event.path("state").asText().equals("HELD")));
    assertPaidOnce(number);
  }

  @Test
  void anEventThatComesAgainAfterTheRefundChangesNothing() {
    var buyer = "again-after-refund." + ProcessHandle.current().pid() + "@example.com";
    var errand = new Errand(market.address(), buyer);
    var number = errand.buy(Listing.of(rows, "ines@guildhall.test", 2), rows);
    var body = sandbox.eventOf("checkout.session.completed", session(number));
    assertThat(events.send(body, Instant.now().getEpochSecond())).isEqualTo(200);
    new Orders(rows).awaitPaid(number);
    var office = new Office(market.address());
    office.cancel(office.order(number), "The maker fell ill.");
    // the provider's own words, the refund's among them, come now
    sandbox.clearFaults();
    sandbox.release();
    Patience.until(
        "all of it went back", () -> rows.texts(REFUNDS, number), List.of("SUCCEEDED")::equals);

    var answers = Crowd.at(TIMES, i -> events.send(body, Instant.now().getEpochSecond()));

    assertThat(answers).hasSize(TIMES).containsOnly(200);
    new Deliveries(rows).awaitQuiet();
    assertThat(new Orders(rows).status(number)).isEqualTo("CANCELLED");
    assertThat(rows.texts(REFUNDS, number)).containsExactly("SUCCEEDED");
    assertThat(rows.texts(PAYMENTS, number)).containsExactly("REFUNDED");
    assertThat(rows.number(SALES, number)).isEqualTo(1);
    assertThat(
            rows.number(
                "select count(*) from stock_movement where reason = 'SALE' and reference = ?",
                number))
        .isEqualTo(1);
    assertThat(sandbox.inbox().to(buyer, "is confirmed")).hasSize(1);
  }

  @Test
  void anEventChangedByOneByteIsRefusedAndLeavesNothing() {
    var body = madeUp("evt_forged_byte");
    var now = Instant.now().getEpochSecond();
    var signature = "t=" + now + ",v1=" + Events.signature(now + "." + body);

    assertThat(events.send(body.replace("\"amount\":1", "\"amount\":2"), signature)).isEqualTo(400);
    assertThat(events.send(body, signature.replaceFirst("v1=.", "v1=g"))).isEqualTo(400);
    assertThat(events.send(body, "")).isEqualTo(400);

    assertThat(rows.number(STORED, "evt_forged_byte")).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {-400, 400})
  void anEventSignedAtAnotherTimeIsRefusedAndLeavesNothing(long seconds) {
    var id = "evt_forged_" + (seconds + 1000);

    assertThat(events.send(madeUp(id), Instant.now().getEpochSecond() + seconds)).isEqualTo(400);

    assertThat(rows.number(STORED, id)).isZero();
  }

  private void assertPaidOnce(String number) {
    var orders = new Orders(rows);
    orders.awaitPaid(number);
    var inbox = sandbox.inbox();
    inbox.await("ten@example.com", number);
    assertThat(orders.of("ten@example.com")).isEqualTo(1);
    assertThat(orders.captures(number)).isEqualTo(1);
    assertThat(inbox.to("ten@example.com", number)).hasSize(1);
    assertThat(rows.number("select count(*) from stock_movement where reference = ?", number))
        .isEqualTo(1);
  }

  private String session(String number) {
    return rows.text(
        """
        select p.provider_session_id from payment p
          join customer_order o on o.id = p.customer_order_id where o.order_number = ?
        """,
        number);
  }

  private static String madeUp(String id) {
    return """
    {"id":"%s","object":"event","type":"charge.succeeded","data":{"object":{"id":"ch_1","object":"charge","amount":1}}}\
    """
        .formatted(id);
  }
}
