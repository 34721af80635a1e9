package org.guildhall.sandbox.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.paypal.PayPalWorld.Exchange;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayPalMoneyTest {

  private static final String BUYER = "buyer@example.com";

  private final PayPalWorld world = new PayPalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void refundsNeverExceedTheCapture() {
    String capture = world.paid("G-1", BUYER);
    Exchange part = world.refund(capture, "10.00", "r1");
    assertThat(part.status()).isEqualTo(201);
    assertThat(part.answer().at("/seller_payable_breakdown/total_refunded_amount/value").asText())
        .isEqualTo("10.00");
    assertThat(status(capture)).isEqualTo("PARTIALLY_REFUNDED");
    assertThat(world.refund(capture, "15.01", "r2").issue()).isEqualTo("REFUND_AMOUNT_EXCEEDED");
    assertThat(world.refund(capture, "0.00", "r3").issue()).isEqualTo("CANNOT_BE_ZERO_OR_NEGATIVE");
    Exchange rest = world.refund(capture, null, "r4");
    assertThat(rest.answer().at("/amount/value").asText()).isEqualTo("15.00");
    assertThat(world.refund(capture, null, "r4").answer()).isEqualTo(rest.answer());
    assertThat(world.refund(capture, null, "r5").issue()).isEqualTo("CAPTURE_FULLY_REFUNDED");
    assertThat(status(capture)).isEqualTo("REFUNDED");
    assertThat(
            world
                .call("GET", "/v2/payments/refunds/" + rest.answer().path("id").asText(), null)
                .answer()
                .path("status")
                .asText())
        .isEqualTo("COMPLETED");
    await().until(() -> world.events().contains("PAYMENT.CAPTURE.REFUNDED"));
  }

  @Test
  void eventsAreSignedAndVerified() {
    world.paid("G-2", BUYER);
    await().until(() -> world.events().contains("PAYMENT.CAPTURE.COMPLETED"));
    MarketStub.Delivery delivery = world.event("PAYMENT.CAPTURE.COMPLETED");
    ObjectNode told = told(delivery);
    assertThat(verified(told)).isEqualTo("SUCCESS");
    ObjectNode forged = told.deepCopy();
    forged.withObject("/webhook_event").put("summary", "Payment completed for 9.99 USD");
    assertThat(verified(forged)).isEqualTo("FAILURE");
    assertThat(verified(told.deepCopy().put("webhook_id", "OTHER"))).isEqualTo("FAILURE");
    assertThat(verified(told.deepCopy().put("transmission_sig", "xyz"))).isEqualTo("FAILURE");
    ObjectNode bare = told.deepCopy();
    bare.remove("transmission_id");
    assertThat(world.call("POST", "/v1/notifications/verify-webhook-signature", bare).issue())
        .isEqualTo("MISSING_REQUIRED_PARAMETER");
    assertThat(world.sandbox().get("/v1/notifications/certs/CERT-guildhall").body())
        .contains("BEGIN PUBLIC KEY");
  }

  @Test
  void refusedEventsAreSentAgainAndHeldOnesReleased() {
    world.market().refuseNext(500);
    String order = world.order("G-3");
    world.approve(order, BUYER);
    await().until(() -> world.events().size() == 2);
    assertThat(world.events()).containsOnly("CHECKOUT.ORDER.APPROVED");
    world
        .sandbox()
        .order(
            "/control/faults",
            "{\"target\":\"webhook\",\"hold\":true,\"match\":\"PAYMENT.CAPTURE.COMPLETED\"}");
    world.capture(order);
    await()
        .until(
            () ->
                world
                    .sandbox()
                    .json("/control/paypal/events")
                    .get(0)
                    .path("state")
                    .asText()
                    .equals("HELD"));
    assertThat(world.events()).doesNotContain("PAYMENT.CAPTURE.COMPLETED");
    world.sandbox().order("/control/paypal/events/release", "");
    await().until(() -> world.events().contains("PAYMENT.CAPTURE.COMPLETED"));
  }

  @Test
  void aPayerDisputesAndTheControlDecides() {
    String capture = world.paid("G-4", "disputing@example.com");
    await().until(() -> world.events().contains("CUSTOMER.DISPUTE.CREATED"));
    String id = world.event("CUSTOMER.DISPUTE.CREATED").event().at("/resource/dispute_id").asText();
    assertThat(world.refund(capture, null, "r1").issue()).isEqualTo("TRANSACTION_DISPUTED");
    assertThat(
            world
                .sandbox()
                .order("/control/paypal/disputes/" + id + "/resolve", "{\"outcome\":\"buyer\"}")
                .statusCode())
        .isEqualTo(200);
    await().until(() -> world.events().contains("CUSTOMER.DISPUTE.RESOLVED"));
    assertThat(balance()).isEqualTo("-1.03");
    String other = world.paid("G-5", BUYER);
    assertThat(
            world
                .sandbox()
                .order(
                    "/control/paypal/captures/" + other + "/dispute",
                    "{\"reason\":\"UNAUTHORISED\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(world.call("GET", "/v1/customer/disputes", null).answer().path("items")).hasSize(2);
  }

  @Test
  void theReportAddsUpToTheBalance() {
    String capture = world.paid("G-6", BUYER);
    world.refund(capture, "5.00", "r1");
    Exchange report =
        world.call(
            "GET",
            "/v1/reporting/transactions?start_date=2026-01-01T00:00:00Z&end_date=2026-01-20T00:00:00Z",
            null);
    assertThat(report.answer().path("transaction_details")).isEmpty();
    String now = java.time.Instant.now().plusSeconds(60).toString();
    String before = java.time.Instant.now().minusSeconds(3600).toString();
    JsonNode rows =
        world
            .call(
                "GET", "/v1/reporting/transactions?start_date=" + before + "&end_date=" + now, null)
            .answer()
            .path("transaction_details");
    List<String> codes = new ArrayList<>();
    rows.forEach(row -> codes.add(row.at("/transaction_info/transaction_event_code").asText()));
    assertThat(codes).containsExactly("T0006", "T1107");
    assertThat(rows.get(0).at("/transaction_info/fee_amount/value").asText()).isEqualTo("-1.03");
    assertThat(rows.get(1).at("/transaction_info/ending_balance/value").asText())
        .isEqualTo("18.97");
    assertThat(balance()).isEqualTo("18.97");
    assertThat(world.call("GET", "/v1/reporting/transactions?start_date=" + before, null).issue())
        .isEqualTo("MISSING_REQUIRED_PARAMETER");
  }

  @Test
  void theKeyAndTheMoneySurviveARestart(@TempDir Path folder) {
    SandboxOptions options = SandboxOptions.forTests().with("state-dir", folder.toString());
    String key;
    try (SandboxUnderTest first = new SandboxUnderTest(options)) {
      key = first.get("/v1/notifications/certs/CERT-guildhall").body();
    }
    try (SandboxUnderTest second = new SandboxUnderTest(options)) {
      assertThat(second.get("/v1/notifications/certs/CERT-guildhall").body()).isEqualTo(key);
    }
  }

  private static ObjectNode told(MarketStub.Delivery delivery) {
    ObjectNode told =
        Json.object()
            .put("auth_algo", delivery.header("PAYPAL-AUTH-ALGO"))
            .put("cert_url", delivery.header("PAYPAL-CERT-URL"))
            .put("transmission_id", delivery.header("PAYPAL-TRANSMISSION-ID"))
            .put("transmission_sig", delivery.header("PAYPAL-TRANSMISSION-SIG"))
            .put("transmission_time", delivery.header("PAYPAL-TRANSMISSION-TIME"))
            .put("webhook_id", "GUILDHALLWEBHOOK1");
    told.set("webhook_event", delivery.event());
    return told;
  }

  private String verified(ObjectNode told) {
    return world
        .call("POST", "/v1/notifications/verify-webhook-signature", told)
        .answer()
        .path("verification_status")
        .asText();
  }

  private String status(String capture) {
    return world
        .call("GET", "/v2/payments/captures/" + capture, null)
        .answer()
        .path("status")
        .asText();
  }

  private String balance() {
    return world
        .call("GET", "/v1/reporting/balances?currency_code=USD", null)
        .answer()
        .at("/balances/0/available_balance/value")
        .asText();
  }
}
