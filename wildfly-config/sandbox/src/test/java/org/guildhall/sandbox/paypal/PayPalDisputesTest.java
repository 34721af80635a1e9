package org.guildhall.sandbox.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.sandbox.paypal.PayPalWorld.Exchange;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets the 25.00 of a disputed capture, and when it moves. */
class PayPalDisputesTest {
  private PayPalWorld world;
  private String capture;

  @BeforeEach
  void pay() {
    world = new PayPalWorld();
    capture = world.paid("G-1", "buyer@example.com");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCaseOfPayPalsOwnTakesTheMoneyWhenItIsLost() {
    String dispute = open("{}");
    assertThat(movements(dispute)).isEmpty();
    assertThat(balance()).isEqualTo("23.97");

    world.evidence(dispute, "losing_evidence");
    awaitEnd(dispute, "RESOLVED_BUYER_FAVOUR");

    assertThat(movements(dispute))
        .containsExactly(
            "SELLER DEBIT 25.00 DISPUTE_SETTLEMENT", "BUYER CREDIT 25.00 DISPUTE_SETTLEMENT");
    assertThat(balance()).isEqualTo("-1.03");
  }

  @Test
  void aChargebackTakesItAndAFeeAtOnceAndGivesBackWhatIsWon() {
    String dispute = open("{\"chargeback\":true,\"reason\":\"UNAUTHORISED\"}");
    assertThat(movements(dispute))
        .containsExactly(
            "SELLER DEBIT 25.00 DISPUTE_SETTLEMENT", "SELLER DEBIT 20.00 CHARGEBACK_FEE");
    assertThat(balance()).isEqualTo("-21.03");

    world.evidence(dispute, "winning_evidence");
    awaitEnd(dispute, "RESOLVED_SELLER_FAVOUR");

    assertThat(movements(dispute)).contains("SELLER CREDIT 25.00 DISPUTE_SETTLEMENT");
    assertThat(balance()).isEqualTo("3.97");
  }

  @Test
  void evidenceIsTakenOnceAndKept() {
    String dispute = open("{}");

    assertThat(world.evidence(dispute, "It was handed over.").status()).isEqualTo(200);
    assertThat(get(dispute).path("status").asText()).isEqualTo("UNDER_REVIEW");
    assertThat(get(dispute).at("/evidences/0/notes").asText()).isEqualTo("It was handed over.");
    Exchange again = world.evidence(dispute, "And more.");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.issue()).isEqualTo("ACTION_NOT_ALLOWED_IN_CURRENT_DISPUTE_STATE");
    assertThat(get(dispute).path("evidences")).hasSize(1);
  }

  @Test
  void refusesWhatIsNoFormAndEvidenceWithoutAType() {
    String path = "/v1/customer/disputes/" + open("{}") + "/provide-evidence";

    assertThat(world.call("POST", path, Json.object()).status()).isEqualTo(415);
    ObjectNode input = Json.object();
    input.putArray("evidences").addObject().put("notes", "Words.");
    assertThat(world.form(path, input).issue()).isEqualTo("MISSING_REQUIRED_PARAMETER");
  }

  @Test
  void whoGivesInHasLost() {
    String dispute = open("{}");

    Exchange answer =
        world.form(
            "/v1/customer/disputes/" + dispute + "/accept-claim", Json.object().put("note", "Yes"));

    assertThat(answer.status()).isEqualTo(200);
    awaitEnd(dispute, "RESOLVED_BUYER_FAVOUR");
  }

  @Test
  void whatWasToldIsListedPageByPageWhetherOrNotItArrived() {
    world.sandbox().order("/control/faults", "{\"target\":\"webhook\",\"hold\":true}");
    open("{}");

    List<String> types = new ArrayList<>();
    String path = "/v1/notifications/webhooks-events?page_size=2";
    while (path != null) {
      JsonNode page = world.call("GET", path, null).answer();
      page.path("events").forEach(event -> types.add(event.path("event_type").asText()));
      path = null;
      for (JsonNode link : page.path("links")) {
        String href = link.path("href").asText();
        path =
            link.path("rel").asText().equals("next") ? href.substring(href.indexOf("/v1")) : path;
      }
    }

    assertThat(types)
        .containsExactly(
            "CUSTOMER.DISPUTE.CREATED", "PAYMENT.CAPTURE.COMPLETED", "CHECKOUT.ORDER.APPROVED");
    assertThat(world.events()).doesNotContain("CUSTOMER.DISPUTE.CREATED");
  }

  @Test
  void theReportCanBeBehindAndSaysSo() {
    assertThat(report().path("transaction_details")).hasSize(1);

    world.sandbox().order("/control/paypal/report", "{\"behindSeconds\":10800}");

    assertThat(report().path("transaction_details")).isEmpty();
    assertThat(Instant.parse(report().path("last_refreshed_datetime").asText()))
        .isBefore(Instant.now().minusSeconds(10_000));
  }

  private JsonNode report() {
    Instant now = Instant.now();
    return world
        .call(
            "GET",
            "/v1/reporting/transactions?start_date=%s&end_date=%s"
                .formatted(now.minusSeconds(3600), now.plusSeconds(60)),
            null)
        .answer();
  }

  private String open(String order) {
    return Json.parse(
            world.sandbox().order("/control/paypal/captures/" + capture + "/dispute", order).body())
        .path("dispute_id")
        .asText();
  }

  private void awaitEnd(String dispute, String outcome) {
    await().until(() -> get(dispute).at("/dispute_outcome/outcome_code").asText().equals(outcome));
    await().until(() -> world.events().contains("CUSTOMER.DISPUTE.RESOLVED"));
  }

  private JsonNode get(String dispute) {
    return world.call("GET", "/v1/customer/disputes/" + dispute, null).answer();
  }

  private List<String> movements(String dispute) {
    List<String> told = new ArrayList<>();
    get(dispute)
        .path("money_movements")
        .forEach(
            row ->
                told.add(
                    "%s %s %s %s"
                        .formatted(
                            row.path("affected_party").asText(),
                            row.path("type").asText(),
                            row.at("/amount/value").asText(),
                            row.path("reason").asText())));
    return told;
  }

  private String balance() {
    return world
        .call("GET", "/v1/reporting/balances?currency_code=USD", null)
        .answer()
        .at("/balances/0/available_balance/value")
        .asText();
  }
}
