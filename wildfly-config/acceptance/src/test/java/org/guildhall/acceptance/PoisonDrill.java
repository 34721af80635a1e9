package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.guildhall.local.LedgerCheck;
import org.guildhall.reporting.entity.InvariantTerms;

/**
 * An event nobody can read and a mail that is refused for good: both end on the operations page,
 * and go their way when they are mended and replayed there.
 */
final class PoisonDrill implements Drill {
  private static final String OFFICE = "admin@guildhall.test";
  private static final String COMPLETED = "checkout.session.completed";

  private Listing thing;

  @Override
  public String name() {
    return "poison";
  }

  @Override
  public int runs() {
    return 10;
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, 100);
  }

  @Override
  public void run(DrillGround ground, int number) {
    var rows = ground.rows();
    var buyer = ground.person("poison-" + number);
    var sandbox = ground.sandbox();
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
    sandbox.fault("{\"target\":\"smtp\",\"errorStatus\":550,\"match\":\"" + buyer + "\"}");
    var order = new Errand(ground.shopper(), buyer).buy(thing, rows);
    ground.journal().placed(order);
    var body = sandbox.eventOf(COMPLETED, session(rows, order));
    var event = body.replaceFirst("(?s).*?\"id\":\"(evt_\\w+)\".*", "$1");

    poison(ground, body, event);
    new Deliveries(rows).awaitDeadEvent(event);
    requireDead(ground, 1);
    rows.change("update payment_event set payload = ? where event_id = ?", body, event);
    replayAll(ground);
    new Orders(rows).awaitPaid(order);
    ground.journal().paid(order);
    new Deliveries(rows).awaitDeadMail(buyer);
    requireDead(ground, 1);

    sandbox.clearFaults();
    sandbox.release();
    ground.markHurt();
    replayAll(ground);
    new PaidOnce(rows, sandbox.inbox()).require(order, buyer);
  }

  private static void poison(DrillGround ground, String body, String event) {
    var foreign = body.replaceFirst("\"api_version\":\"[^\"]+\"", "\"api_version\":\"2019-02-11\"");
    assertThat(new Events(ground.market().address()).send(foreign, Instant.now().getEpochSecond()))
        .isEqualTo(200);
    ground.journal().event(event);
  }

  /** I6: as many are dead as were poisoned, each with its cause. */
  private static void requireDead(DrillGround ground, long count) {
    var terms =
        new InvariantTerms(Clock.systemUTC().instant(), Optional.empty(), Optional.of(count));
    var report =
        LedgerCheck.of(ground.market().dataSource(), ground.market().sandboxAddress(), terms);
    assertThat(report.breaches()).as(report.text()).isZero();
  }

  private static void replayAll(DrillGround ground) {
    var office = ground.shopper();
    office.press(
        office.open("/login"),
        "Sign in",
        Map.of("login:email", OFFICE, "login:password", Maker.PASSWORD));
    var page = office.open("/office/operations");
    assertThat(page.page().select("#dead").text()).contains("Replay");
    var answer = office.press(page, "Replay");
    assertThat(answer.page().text()).contains("The message is on its way again.");
  }

  private static String session(Rows rows, String order) {
    return rows.text(
        "select p.provider_session_id from payment p join customer_order o"
            + " on o.id = p.customer_order_id where o.order_number = ?",
        order);
  }
}
