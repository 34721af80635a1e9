package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the office decides by clicks, what follows from it, and what the trail keeps of it. */
@ExtendWith({OpenMarket.class, Browsing.class})
class OfficeIT {
  private static final String ADMIN = "admin@guildhall.test";
  private static final String OWNER = "cora@guildhall.test";
  private static final String SHOP_OF =
      "select s.id from shop s join account a on a.id = s.owner_id where a.email = ?";

  private final Look look = new Look();
  private Inbox inbox;
  private Rows rows;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    inbox = sandbox.inbox();
    rows = new Rows(market.dataSource());
  }

  @Test
  void whoIsWelcomedOpensTheWorkshop(Visitors visitors) {
    var applicant = visitors.one();
    var email = apply(applicant, "Kiln & Candle");
    var admin = office(visitors);

    open(admin, email);
    look.at(admin, "office-application");
    answer(admin, "Welcome them", null);

    inbox.await(email, "Welcome to Guildhall");
    var maker = visitors.one();
    maker.signIn(email, Maker.PASSWORD);
    maker.open("/workshop");
    assertThat(maker.heading()).isEqualTo("Today");
    look.at(maker, "workshop-first-day");
    assertThat(trail(application(email))).containsExactly("application.approve");
    assertThat(look.findings()).isEmpty();
    assertThat(admin.complaints()).isEmpty();
    assertThat(maker.complaints()).isEmpty();
  }

  @Test
  void whoIsDeclinedReadsWhy(Visitors visitors) {
    var applicant = visitors.one();
    var email = apply(applicant, "Poured by Machine");
    var admin = office(visitors);

    open(admin, email);
    answer(admin, "Decline", null);
    admin.page().locator("#errors").waitFor();
    assertThat(status(email)).isEqualTo("SUBMITTED");

    answer(admin, "Decline", "The molds are bought, and so is the wax.");

    var mail = inbox.await(email, "Your application for Poured by Machine");
    assertThat(mail.text()).contains("The molds are bought, and so is the wax.");
    assertThat(status(email)).isEqualTo("REJECTED");
    applicant.open("/sell");
    assertThat(applicant.page().locator("main").innerText())
        .contains("The molds are bought, and so is the wax.");
    assertThat(
            rows.text(
                "select reason from audit_event where target_id = ? and action ="
                    + " 'application.reject'",
                application(email).toString()))
        .isEqualTo("The molds are bought, and so is the wax.");
    look.at(applicant, "sell-declined");
    assertThat(look.findings()).isEmpty();
  }

  @Test
  void aSuspendedShopIsGoneUntilItIsOpenedAgain(Visitors visitors) {
    var shop = rows.text(SHOP_OF, OWNER);
    var listing =
        rows.text(
            "select min(slug) from product where shop_id = ?::uuid and state = 'ACTIVE'", shop);
    var shopper = visitors.one();
    var admin = office(visitors);
    assertThat(answerOf(shopper, listing)).isEqualTo(200);

    admin.open("/office/shops?id=" + shop);
    look.at(admin, "office-shop");
    admin.press("Suspend the shop");
    admin.page().locator("#errors").waitFor();
    assertThat(answerOf(shopper, listing)).isEqualTo(200);
    admin.fill("Reason", "Sells what others made.");
    admin.press("Suspend the shop");
    admin.page().getByText("The shop is suspended and its listings are hidden.").waitFor();
    look.at(admin, "office-shop-suspended");
    assertThat(answerOf(shopper, listing)).isIn(404, 410);

    admin.fill("Reason", "It was a mistake of ours.");
    admin.press("Open it again");
    admin.page().getByText("The shop is open again").waitFor();
    assertThat(answerOf(shopper, listing)).isEqualTo(200);

    assertThat(trail(UUID.fromString(shop))).endsWith("shop.suspend", "shop.reopen");
    admin.open("/office/audit?target=" + shop);
    assertThat(admin.page().locator("#content").innerText())
        .contains("Sells what others made.", "It was a mistake of ours.");
    look.at(admin, "office-audit");
    assertThat(look.findings()).isEmpty();
    assertThat(admin.complaints()).isEmpty();
  }

  private Visitor office(Visitors visitors) {
    var admin = visitors.one();
    admin.signIn(ADMIN, Maker.PASSWORD);
    return admin;
  }

  /** Makes an account, fills in the application and sends it; answers the mail address. */
  private String apply(Visitor applicant, String shopName) {
    var email = "applicant-" + UUID.randomUUID() + "@example.com";
    register(applicant, email);
    applicant.open("/sell");
    applicant.page().getByLabel("Name of the shop").fill(shopName);
    applicant.page().getByLabel("What you make").fill("Candles and their holders");
    applicant.page().getByLabel("How you make it").fill("I turn the holders and pour the wax.");
    applicant.page().getByLabel("Where you make it").fill("Ithaca, New York");
    applicant.page().getByLabel("Your full name").fill("Maud Ellery");
    applicant.page().locator("[id='apply:line1']").fill("14 Mill Lane");
    applicant.page().locator("[id='apply:city']").fill("Ithaca");
    applicant.page().locator("[id='apply:region']").selectOption("NY");
    applicant.page().locator("[id='apply:postalCode']").fill("14850");
    applicant.press("Send it in");
    applicant.page().getByText("Sent. We answer within three days, by mail.").waitFor();
    return email;
  }

  private void register(Visitor applicant, String email) {
    applicant.open("/register");
    applicant.fill("Your name", "Maud");
    applicant.fill("Email", email);
    applicant.page().locator("input[type=password]").fill(Maker.PASSWORD);
    applicant.press("Make my account");
    applicant.page().waitForURL("**/verify**");
    applicant.page().navigate(inbox.await(email, "Confirm your email").link("/verify"));
    applicant.page().locator("main [type=submit]").first().click();
    applicant.page().waitForURL("**/account?**");
  }

  private void open(Visitor admin, String email) {
    admin.open("/office/applications?id=" + application(email));
  }

  private static void answer(Visitor admin, String decision, String reason) {
    admin.page().getByLabel(decision).check();
    if (reason != null) {
      admin.page().locator("[id='decide:reason']").fill(reason);
    }
    admin.press("Send the answer");
  }

  private UUID application(String email) {
    return UUID.fromString(
        rows.text(
            """
            select p.id from seller_application p join account a on a.id = p.account_id
            where a.email = ?
            """,
            email));
  }

  private String status(String email) {
    return rows.text("select status from seller_application where id = ?", application(email));
  }

  private List<String> trail(UUID target) {
    return rows.texts(
        "select action from audit_event where target_id = ? order by id", target.toString());
  }

  private static int answerOf(Visitor shopper, String slug) {
    return shopper.page().request().get(shopper.address("/p/" + slug)).status();
  }
}
