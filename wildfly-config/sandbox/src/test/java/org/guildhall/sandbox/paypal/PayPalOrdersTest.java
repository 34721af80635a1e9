package org.guildhall.sandbox.paypal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.guildhall.sandbox.paypal.PayPalWorld.Exchange;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPalOrdersTest {

  private static final String BUYER = "buyer@example.com";

  private final PayPalWorld world = new PayPalWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aPayerApprovesOnThePageAndTheMarketCaptures() {
    Exchange created =
        world.call(
            "POST",
            "/v2/checkout/orders",
            PayPalWorld.anOrder("G-1"),
            "PayPal-Request-Id",
            "order-1");
    assertThat(created.status()).isEqualTo(200);
    assertThat(created.answer().path("status").asText()).isEqualTo("PAYER_ACTION_REQUIRED");
    assertThat(created.answer().at("/links/1/rel").asText()).isEqualTo("payer-action");
    URI page = URI.create(created.answer().at("/links/1/href").asText());
    String address = page.getPath() + "?" + page.getQuery();
    assertThat(world.sandbox().get(address).body()).contains("Pay 25.00 USD", "Approve");
    String id = created.answer().path("id").asText();
    assertThat(world.capture(id).issue()).isEqualTo("ORDER_NOT_APPROVED");

    HttpResponse<String> back =
        world.sandbox().post(address, Map.of("do", "approve", "payer", BUYER));

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location"))
        .hasValueSatisfying(
            location ->
                assertThat(location)
                    .startsWith("http://localhost:8080/checkout/return?method=paypal&token=" + id)
                    .contains("&PayerID="));
    Exchange captured = world.capture(id);
    assertThat(captured.status()).isEqualTo(201);
    assertThat(captured.answer().path("status").asText()).isEqualTo("COMPLETED");
    ObjectNode capture = (ObjectNode) captured.answer().at("/purchase_units/0/payments/captures/0");
    assertThat(capture.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(capture.at("/seller_receivable_breakdown/paypal_fee/value").asText())
        .isEqualTo("1.03");
    assertThat(capture.at("/seller_receivable_breakdown/net_amount/value").asText())
        .isEqualTo("23.97");
    await()
        .untilAsserted(
            () ->
                assertThat(world.events())
                    .contains("CHECKOUT.ORDER.APPROVED", "PAYMENT.CAPTURE.COMPLETED"));
    assertThat(
            world
                .event("PAYMENT.CAPTURE.COMPLETED")
                .event()
                .at("/resource/supplementary_data/related_ids/order_id")
                .asText())
        .isEqualTo(id);
    assertThat(world.sandbox().get(address).statusCode()).isEqualTo(410);
  }

  @Test
  void cancelingGoesBackAndTheOrderStaysOpen() {
    String id = world.order("G-2");
    HttpResponse<String> back =
        world.sandbox().post("/checkoutnow?token=" + id, Map.of("do", "cancel"));
    assertThat(back.headers().firstValue("Location"))
        .hasValue("http://localhost:8080/checkout/review?token=" + id);
    assertThat(
            world.call("GET", "/v2/checkout/orders/" + id, null).answer().path("status").asText())
        .isEqualTo("PAYER_ACTION_REQUIRED");
    assertThat(
            world
                .sandbox()
                .post("/checkoutnow?token=" + id, Map.of("do", "approve", "payer", "x@y.z"))
                .statusCode())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "declined@example.com, INSTRUMENT_DECLINED",
    "restricted@example.com, PAYER_ACCOUNT_RESTRICTED"
  })
  void aRefusedPayerMayChooseAnotherWay(String payer, String issue) {
    String id = world.order("G-3");
    world.approve(id, payer);
    Exchange declined = world.capture(id);
    assertThat(declined.status()).isEqualTo(422);
    assertThat(declined.issue()).isEqualTo(issue);
    assertThat(declined.answer().path("debug_id").asText()).isNotBlank();
    assertThat(declined.answer().at("/links/1/rel").asText()).isEqualTo("redirect");
    world.approve(id, BUYER);
    assertThat(world.capture(id).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "pending@example.com, COMPLETED, PAYMENT.CAPTURE.COMPLETED",
    "denied@example.com, DECLINED, PAYMENT.CAPTURE.DENIED"
  })
  void someCapturesWait(String payer, String status, String event) {
    String order = world.order("G-4");
    world.approve(order, payer);
    assertThat(
            world
                .capture(order)
                .answer()
                .at("/purchase_units/0/payments/captures/0/status")
                .asText())
        .isEqualTo("PENDING");
    await().until(() -> world.events().contains(event));
    assertThat(world.events()).contains("PAYMENT.CAPTURE.PENDING");
    assertThat(
            world
                .call("GET", "/v2/checkout/orders/" + order, null)
                .answer()
                .at("/purchase_units/0/payments/captures/0/status")
                .asText())
        .isEqualTo(status);
  }

  @Test
  void theSameRequestIdWorksOnce() {
    String first = world.order("G-5");
    assertThat(world.order("G-5")).isEqualTo(first);
    Exchange other =
        world.call(
            "POST", "/v2/checkout/orders", PayPalWorld.anOrder("G-6"), "PayPal-Request-Id", "G-5");
    assertThat(other.issue()).isEqualTo("DUPLICATE_REQUEST_ID");
    world.approve(first, BUYER);
    Exchange once = world.capture(first);
    assertThat(world.capture(first).answer()).isEqualTo(once.answer());
    assertThat(world.call("POST", "/v2/checkout/orders/" + first + "/capture", null).issue())
        .isEqualTo("ORDER_ALREADY_CAPTURED");
  }

  @Test
  void anInvoiceIsPaidOnce() {
    world.paid("G-7", BUYER);
    ObjectNode body = PayPalWorld.anOrder("G-7");
    String second =
        world
            .call("POST", "/v2/checkout/orders", body, "PayPal-Request-Id", "again")
            .answer()
            .path("id")
            .asText();
    world.approve(second, BUYER);
    assertThat(world.capture(second).issue()).isEqualTo("DUPLICATE_INVOICE_ID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"CAPTURE\" | \"GIFT\" | 400 | INVALID_PARAMETER_VALUE",
        "\"CAPTURE\" | \"AUTHORIZE\" | 400 | NOT_SUPPORTED",
        "\"intent\" | \"intention\" | 400 | NOT_SUPPORTED",
        "\"25.00\" | \"25.001\" | 422 | DECIMAL_PRECISION",
        "\"25.00\" | \"26.00\" | 422 | AMOUNT_MISMATCH",
        "\"25.00\" | \"-25.00\" | 422 | CANNOT_BE_ZERO_OR_NEGATIVE",
        "\"25.00\" | \"many\" | 400 | INVALID_PARAMETER_SYNTAX",
        "\"20.00\" | \"21.00\" | 422 | ITEM_TOTAL_MISMATCH",
        "\"quantity\":\"2\" | \"quantity\":\"0\" | 400 | INVALID_PARAMETER_SYNTAX",
        "\"quantity\":\"2\", | '' | 400 | MISSING_REQUIRED_PARAMETER",
        "http://localhost:8080/checkout/review | nowhere | 400 | INVALID_PARAMETER_SYNTAX",
        "\"USD\",\"value\":\"5.00\" | \"EUR\",\"value\":\"5.00\" | 422 | MULTI_CURRENCY_ORDER",
        "\"USD\",\"value\":\"25.00\" | \"XYZ\",\"value\":\"25.00\" | 422 | INVALID_CURRENCY_CODE"
      })
  void badOrdersAreRefused(String replaced, String by, int status, String issue) {
    String body = Json.compact(PayPalWorld.anOrder("G-8"));
    assertThat(body).contains(replaced);
    Exchange refused =
        world.call(
            "POST",
            "/v2/checkout/orders",
            Json.parse(body.replace(replaced, by)),
            "PayPal-Request-Id",
            "bad");
    assertThat(refused.status()).as(refused.answer().toString()).isEqualTo(status);
    assertThat(refused.issue()).isEqualTo(issue);
  }

  @Test
  void tokensAreNeeded() {
    assertThat(world.token("guildhall-client:wrong", "client_credentials").statusCode())
        .isEqualTo(401);
    assertThat(world.token("guildhall-client:guildhall-secret", "password").statusCode())
        .isEqualTo(400);
    String id = world.order("G-9");
    assertThat(world.call("GET", "/v2/checkout/orders/NONE", null).status()).isEqualTo(404);
    assertThat(world.call("POST", "/v2/checkout/orders", PayPalWorld.anOrder("G-10")).issue())
        .isEqualTo("PAYPAL_REQUEST_ID_REQUIRED");
    world.sandbox().order("/control/paypal/withdraw-tokens", "");
    Exchange refused = world.call("GET", "/v2/checkout/orders/" + id, null);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.answer().path("name").asText()).isEqualTo("AUTHENTICATION_FAILURE");
  }

  @Test
  void faultsAreOrdered() {
    world
        .sandbox()
        .order(
            "/control/faults",
            "{\"target\":\"paypal\",\"errorStatus\":503,\"match\":\"/v2/checkout\",\"times\":1}");
    Exchange broken = world.call("GET", "/v2/checkout/orders/X", null);
    assertThat(broken.status()).isEqualTo(503);
    assertThat(world.call("GET", "/v2/checkout/orders/X", null).status()).isEqualTo(404);
    assertThat(world.sandbox().json("/control/paypal/requests")).hasSizeGreaterThan(1);
  }
}
