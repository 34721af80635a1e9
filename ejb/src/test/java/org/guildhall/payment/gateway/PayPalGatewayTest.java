package org.guildhall.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.HostedPage;
import org.guildhall.payment.service.PageAnswer;
import org.guildhall.payment.service.PayableOrder;
import org.guildhall.payment.service.PaymentRequest;
import org.guildhall.payment.service.PaymentSession;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRequest;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayPalGatewayTest {
  private static final UUID PAYMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID ORDER = UUID.fromString("01900000-0000-7000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final Instant EXPIRES = Instant.parse("2026-11-22T20:35:00Z");
  private static final PaymentSession SESSION = session(EXPIRES);
  private static final ProviderWord.About ABOUT = new ProviderWord.About(PAYMENT, "5O1");
  private static final String ORDERED =
      """
      {"id":"5O1","status":"PAYER_ACTION_REQUIRED","links":[
        {"href":"http://paypal/v2/checkout/orders/5O1","rel":"self"},
        {"href":"http://paypal/checkoutnow?token=5O1","rel":"payer-action"}]}\
      """;
  private static final String CAPTURED =
      """
      {"id":"5O1","status":"COMPLETED","purchase_units":[{"payments":{"captures":[
        {"id":"3C6","status":"%s","amount":{"currency_code":"USD","value":"90.99"}}]}}]}\
      """;

  private final List<String> calls = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final PayPalGateway gateway = new PayPalGateway();
  private HttpServer paypal;
  private JsonNode sent;
  private int tokens;
  private String good = "t1";
  private int status = 200;
  private String body = ORDERED;

  @BeforeEach
  void openPayPal() throws IOException {
    paypal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    paypal.createContext("/", this::answer);
    paypal.start();
    gateway.settings =
        new PayPalSettings() {
          @Override
          public String baseUrl() {
            return "http://localhost:" + paypal.getAddress().getPort();
          }
        };
    gateway.settings.settings = new Settings();
    gateway.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    gateway.paypal = new PayPalClient();
    gateway.paypal.settings = gateway.settings;
    gateway.paypal.clock = gateway.clock;
  }

  @AfterEach
  void closePayPal() {
    paypal.stop(0);
  }

  @Test
  void opensAPageUnderThePaymentsOwnKey() {
    assertThat(gateway.open(request()))
        .isEqualTo(
            new PageAnswer.Opened(
                new HostedPage("5O1", "http://paypal/checkoutnow?token=5O1", EXPIRES)));
    assertThat(keys).containsExactly(PAYMENT.toString());
  }

  @Test
  void asksForTheOrdersTotalToTheCent() {
    gateway.open(request());

    var unit = sent.at("/purchase_units/0");
    assertThat(unit.at("/amount/value").asText()).isEqualTo("90.99");
    assertThat(unit.at("/amount/breakdown/item_total/value").asText()).isEqualTo("90.99");
    assertThat(unit.path("items")).hasSize(3);
    assertThat(unit.at("/items/0").toString())
        .isEqualTo(
            "{\"name\":\"Mug (Glaze: white)\",\"quantity\":\"2\","
                + "\"unit_amount\":{\"currency_code\":\"USD\",\"value\":\"42.00\"}}");
    assertThat(unit.at("/items/2/unit_amount/value").asText()).isEqualTo("0.99");
    assertThat(unit.path("custom_id").asText()).isEqualTo(PAYMENT.toString());
    assertThat(unit.path("invoice_id").asText()).isEqualTo("26-1234567-K/2");
    assertThat(sent.at("/payment_source/paypal/experience_context/return_url").asText())
        .isEqualTo("http://here/return?order=1");
  }

  @Test
  void asksForATokenOnceAndAgainWhenItIsNotTaken() {
    gateway.open(request());
    gateway.open(request());
    assertThat(tokens).isEqualTo(1);

    good = "t2";
    assertThat(gateway.open(request())).isInstanceOf(PageAnswer.Opened.class);
    assertThat(tokens).isEqualTo(2);
  }

  @Test
  void takesARefusalForFinal() {
    status = 422;
    body = issue("AMOUNT_MISMATCH");

    assertThat(gateway.open(request())).isEqualTo(new PageAnswer.Refused("AMOUNT_MISMATCH"));
    assertThat(gateway.capture(SESSION))
        .isEqualTo(new ProviderWord.Failed(ABOUT, "AMOUNT_MISMATCH"));
    assertThat(gateway.refund(refund(null)))
        .isEqualTo(new RefundAnswer.Refused(null, "AMOUNT_MISMATCH"));
  }

  @Test
  void takesABusyOrSilentPayPalForPassing() {
    body = issue("BUSY");
    for (var passing : List.of(409, 429, 500, 503)) {
      status = passing;
      assertThat(gateway.open(request())).isEqualTo(new PageAnswer.Unavailable("BUSY"));
      assertThat(gateway.refund(refund(null))).isEqualTo(new RefundAnswer.Unavailable("BUSY"));
      assertThat(gateway.capture(SESSION)).isEqualTo(new ProviderWord.Nothing(ABOUT, "BUSY"));
      assertThat(gateway.ask(SESSION)).isEqualTo(new ProviderWord.Nothing(ABOUT, "BUSY"));
    }
    status = 502;
    body = "<html>Bad gateway</html>";
    assertThat(gateway.open(request())).isEqualTo(new PageAnswer.Unavailable("http_502"));
    paypal.stop(0);
    assertThat(gateway.open(request())).isEqualTo(new PageAnswer.Unavailable("no_answer"));
    assertThat(gateway.ask(SESSION)).isEqualTo(new ProviderWord.Nothing(ABOUT, "no_answer"));
  }

  @Test
  void takesTheMoneyUnderAKeyOfItsOwn() {
    status = 201;
    body = CAPTURED.formatted("COMPLETED");

    assertThat(gateway.capture(SESSION))
        .isEqualTo(new ProviderWord.Paid(ABOUT, Money.of(9_099, "USD"), "3C6"));
    assertThat(keys).containsExactly(PAYMENT + "/capture");
    assertThat(calls).containsExactly("POST /v2/checkout/orders/5O1/capture");
  }

  @Test
  void aCaptureThatWaitsIsNoMoneyAndADeclinedOneNever() {
    status = 201;
    body = CAPTURED.formatted("PENDING");
    assertThat(gateway.capture(SESSION)).isEqualTo(new ProviderWord.Pending(ABOUT));

    body = CAPTURED.formatted("DECLINED");
    assertThat(gateway.capture(SESSION))
        .isEqualTo(new ProviderWord.Failed(ABOUT, "capture_DECLINED"));
  }

  @Test
  void tellsWhetherTheBuyerAgreedAndNotAfterOurTime() {
    body = "{\"id\":\"5O1\",\"status\":\"APPROVED\"}";
    assertThat(gateway.ask(SESSION)).isEqualTo(new ProviderWord.Approved(ABOUT));
    assertThat(gateway.ask(session(NOW))).isEqualTo(new ProviderWord.Expired(ABOUT));

    body = ORDERED;
    assertThat(gateway.ask(SESSION))
        .isEqualTo(new ProviderWord.Nothing(ABOUT, "order PAYER_ACTION_REQUIRED"));
    assertThat(gateway.ask(session(NOW))).isEqualTo(new ProviderWord.Expired(ABOUT));

    body = CAPTURED.formatted("COMPLETED");
    assertThat(gateway.ask(session(NOW))).isInstanceOf(ProviderWord.Paid.class);
    status = 404;
    assertThat(gateway.ask(SESSION)).isEqualTo(new ProviderWord.Expired(ABOUT));
  }

  @Test
  void givesBackUnderTheAttemptsKeyAndAsksAboutWhatWasTaken() {
    status = 201;
    body = "{\"id\":\"1R2\",\"status\":\"PENDING\"}";
    assertThat(gateway.refund(refund(null))).isEqualTo(new RefundAnswer.Taken("1R2"));
    assertThat(keys).containsExactly(PAYMENT + "/1");
    assertThat(sent.toString())
        .isEqualTo(
            "{\"custom_id\":\"%s.1\",\"amount\":{\"currency_code\":\"USD\",\"value\":\"5.00\"}}"
                .formatted(PAYMENT));

    body = "{\"id\":\"1R2\",\"status\":\"COMPLETED\"}";
    assertThat(gateway.refund(refund("1R2"))).isEqualTo(new RefundAnswer.Succeeded("1R2"));
    body = "{\"id\":\"1R2\",\"status\":\"FAILED\"}";
    assertThat(gateway.refund(refund("1R2")))
        .isEqualTo(new RefundAnswer.Refused("1R2", "refund_FAILED"));
    assertThat(calls)
        .containsExactly(
            "POST /v2/payments/captures/3C6/refund",
            "GET /v2/payments/refunds/1R2",
            "GET /v2/payments/refunds/1R2");
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/v1/oauth2/token")) {
      tokens++;
      send(exchange, 200, "{\"access_token\":\"t" + tokens + "\",\"expires_in\":32400}");
    } else if (!("Bearer " + good).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, issue("INVALID_TOKEN"));
    } else {
      calls.add(exchange.getRequestMethod() + " " + path);
      var key = exchange.getRequestHeaders().getFirst("PayPal-Request-Id");
      if (key != null) {
        keys.add(key);
        sent = new ObjectMapper().readTree(text);
      }
      send(exchange, status, body);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String issue(String issue) {
    return "{\"name\":\"X\",\"details\":[{\"issue\":\"%s\"}]}".formatted(issue);
  }

  private static PaymentSession session(Instant until) {
    return new PaymentSession(ProviderName.PAYPAL, "5O1", PAYMENT, until);
  }

  private static RefundRequest refund(String providerRefundId) {
    return new RefundRequest(
        PAYMENT,
        PAYMENT + "/1",
        ProviderName.PAYPAL,
        "3C6",
        Money.of(500, "USD"),
        providerRefundId);
  }

  private static PaymentRequest request() {
    var order =
        new PayableOrder(
            ORDER,
            "26-1234567-K",
            "guest@example.com",
            Money.of(9_099, "USD"),
            true,
            List.of(
                new PayableOrder.Line("Mug (Glaze: white)", 4_200, 2),
                new PayableOrder.Line("Shipping: Fern", 600, 1),
                new PayableOrder.Line("Sales tax", 99, 1),
                new PayableOrder.Line("A gift", 0, 1)),
            Map.of(ORDER, 9_099L));
    return new PaymentRequest(
        PAYMENT, 2, order, EXPIRES, "http://here/return?order=1", "http://here");
  }
}
