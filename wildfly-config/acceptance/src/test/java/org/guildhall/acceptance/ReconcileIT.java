package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The provider's words never arrive, and the market goes and asks for them. */
@ExtendWith({OpenMarket.class, Browsing.class})
class ReconcileIT {
  private static final String ADMIN = "admin@guildhall.test";

  private Market market;
  private Sandbox sandbox;
  private Rows rows;

  @BeforeEach
  void meet(Market open, Sandbox world) {
    market = open;
    sandbox = world;
    rows = new Rows(open.dataSource());
  }

  @AfterEach
  void letGo() {
    sandbox.clearFaults();
    sandbox.release();
  }

  @Test
  void anOrderWhoseWebhookNeverCameIsPaidByAsking(Visitors visitors) {
    sandbox.fault("{\"target\":\"webhook\",\"hold\":true}");
    var number =
        new Errand(market.address(), "unheard@example.com")
            .buy(Listing.of(rows, "ines@guildhall.test", 2), rows);
    var orders = new Orders(rows);
    assertThat(orders.status(number)).isEqualTo("PENDING_PAYMENT");
    var admin = office(visitors);

    admin.press("Compare now");

    admin.page().getByText("What never reached us is on its way through the books now.").waitFor();
    new PaidOnce(rows, sandbox.inbox()).require(number, "unheard@example.com");
    assertThat(orders.moneyWords(number)).containsExactlyInAnyOrder("APPLIED", "IGNORED");
    assertThat(orders.heard(number)).isZero();
    // and the provider's own words, days late, change nothing
    sandbox.clearFaults();
    sandbox.release();
    Patience.until(
        "everything held was delivered",
        () -> sandbox.events(),
        all -> all.stream().noneMatch(event -> event.path("state").asText().equals("HELD")));
    new PaidOnce(rows, sandbox.inbox()).require(number, "unheard@example.com");
  }

  @Test
  void theOfficeSaysWhatADifferenceIs(Visitors visitors) {
    var subject = "ch_" + UUID.randomUUID();
    rows.change(
        """
        insert into reconcile_break (id, provider, kind, subject, ours, theirs, happened_at,
          first_seen_at, last_seen_at)
        values (gen_random_uuid(), 'STRIPE', 'CHARGE_NOT_OURS', ?, '–', '12.00 USD',
          now() - interval '30 days', now(), now())
        """,
        subject);
    var admin = office(visitors);
    var look = new Look();
    look.at(admin, "office-reconciliation");
    admin.page().locator("tr", new Page.LocatorOptions().setHasText(subject)).locator("a").click();
    admin.page().getByText("Money came in at the provider").waitFor();
    look.at(admin, "office-reconciliation-one");
    admin.fill("What it is", "A test of the provider's own.");
    admin.press("I looked at it");

    admin.page().getByText("Noted.").waitFor();
    assertThat(rows.text("select note from reconcile_break where subject = ?", subject))
        .isEqualTo("A test of the provider's own.");
    assertThat(look.findings()).isEmpty();
    assertThat(admin.complaints()).isEmpty();
  }

  private static Visitor office(Visitors visitors) {
    var admin = visitors.one();
    admin.signIn(ADMIN, Maker.PASSWORD);
    admin.open("/office/reconciliation");
    return admin;
  }
}
