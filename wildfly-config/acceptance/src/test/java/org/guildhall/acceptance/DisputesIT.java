package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Banks take payments back: the maker is told, answers by clicks, and wins; another one loses. */
@ExtendWith({OpenMarket.class, Browsing.class})
class DisputesIT {
  private static final String INES = "ines@guildhall.test";

  private Market market;
  private Sandbox sandbox;
  private Rows rows;
  private Inbox inbox;

  @BeforeEach
  void meet(Market open, Sandbox world) {
    market = open;
    sandbox = world;
    rows = new Rows(open.dataSource());
    inbox = world.inbox();
  }

  @Test
  void theMakerAnswersInTimeAndTheBankGivesTheMoneyBack(Visitors visitors) {
    var number = buy("doubts@example.com");
    var dispute = sandbox.dispute(ofPayment("provider_intent_id", number), "product_not_received");
    awaitStatus(dispute, "NEEDS_RESPONSE");
    assertThat(ofPayment("status", number)).isEqualTo("DISPUTED");
    inbox.await(INES, "A payment is disputed: order " + number);
    awaitPart(number, "ON_HOLD");
    assertThat(inbox.await(INES, "Order " + number + "-1 is on hold").text())
        .contains("on hold until that is decided");

    var ines = visitors.one();
    ines.signIn(INES, Maker.PASSWORD);
    ines.open("/workshop/disputes");
    var look = new Look();
    look.at(ines, "workshop-disputes");
    ines.follow(number + "-1");
    ines.page().getByText("One answer is taken, until").waitFor();
    look.at(ines, "workshop-dispute");
    ines.fill("What happened", "winning_evidence");
    ines.press("Send the answer");
    ines.page().getByText("Your answer is on its way.").waitFor();

    awaitStatus(dispute, "WON");
    assertThat(ofPayment("status", number)).isEqualTo("CAPTURED");
    awaitPart(number, "NEW");
    assertThat(
            rows.text("select evidence_status from dispute where provider_dispute_id = ?", dispute))
        .isEqualTo("TAKEN");
    inbox.await(INES, "Dispute won: order " + number);
    assertBooked(dispute, "DISPUTE_WON");
    look.at(ines, "workshop-dispute-answered");
    assertThat(look.findings()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void aLostOneIsTheMakersWhoSentNothing(Visitors visitors) {
    var number = buy("stranger@example.com");
    var dispute = sandbox.dispute(ofPayment("provider_intent_id", number), "fraudulent");
    awaitStatus(dispute, "NEEDS_RESPONSE");
    awaitPart(number, "ON_HOLD");

    sandbox.decide(dispute, "lost");

    awaitStatus(dispute, "LOST");
    assertThat(ofPayment("status", number)).isEqualTo("CHARGED_BACK");
    awaitPart(number, "CANCELLED");
    assertThat(inbox.await("stranger@example.com", "was cancelled").text())
        .contains("has gone back to you after a dispute")
        .doesNotContain("on its way");
    assertThat(inbox.await(INES, "Dispute lost: order " + number).text())
        .contains("was taken from your balance");
    assertBooked(dispute, "DISPUTE_LOST");
    assertThat(
            rows.number(
                """
                select p.borne_minor - d.amount_minor - d.fee_minor from dispute d
                  join dispute_part p on p.dispute_id = d.id where d.provider_dispute_id = ?
                """,
                dispute))
        .isZero();

    var admin = visitors.one();
    admin.signIn("admin@guildhall.test", Maker.PASSWORD);
    admin.open("/office/disputes");
    var look = new Look();
    look.at(admin, "office-disputes");
    admin.follow(number);
    admin.page().getByText("The maker bears").waitFor();
    look.at(admin, "office-dispute");
    assertThat(look.findings()).isEmpty();
    assertThat(admin.complaints()).isEmpty();
  }

  private String buy(String buyer) {
    var number = new Errand(market.address(), buyer).buy(Listing.of(rows, INES, 2), rows);
    new Orders(rows).awaitPaid(number);
    return number;
  }

  private String ofPayment(String column, String number) {
    return rows.text(
        "select p."
            + column
            + " from payment p join customer_order o on o.id = p.customer_order_id"
            + " where o.order_number = ?",
        number);
  }

  private void awaitStatus(String dispute, String status) {
    Patience.until(
        dispute + " is " + status,
        () -> rows.texts("select status from dispute where provider_dispute_id = ?", dispute),
        found -> found.contains(status));
  }

  private void awaitPart(String number, String status) {
    Patience.until(
        number + " is " + status,
        () -> rows.text("select status from shop_order where number = ?", number + "-1"),
        status::equals);
  }

  private void assertBooked(String dispute, String kind) {
    assertThat(
            rows.texts(
                """
                select t.kind from ledger_transaction t join dispute d on d.id::text = t.reference_id
                where t.reference_type = 'DISPUTE' and d.provider_dispute_id = ? order by t.posted_at
                """,
                dispute))
        .containsExactly("DISPUTE_OPENED", kind);
    assertThat(rows.number("select sum(e.debit_minor) - sum(e.credit_minor) from ledger_entry e"))
        .isZero();
  }
}
