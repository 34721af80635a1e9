package org.guildhall.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.HostedPage;
import org.guildhall.payment.service.PageAnswer;
import org.guildhall.payment.service.PayableOrder;
import org.guildhall.payment.service.PaymentRequest;
import org.guildhall.payment.service.PaymentSession;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StripeGatewayTest {
  private static final UUID PAYMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final UUID ORDER = UUID.fromString("01900000-0000-7000-8000-000000000002");
  private static final Instant EXPIRES = Instant.parse("2026-11-22T20:35:00Z");
  private static final PaymentSession SESSION =
      new PaymentSession(ProviderName.STRIPE, "cs_1", PAYMENT, EXPIRES);
  private static final String OPENED =
      """
      {"id":"cs_1","object":"checkout.session","url":"http://pay/cs_1","status":"open",
      "payment_status":"unpaid","expires_at":%d}\
      """
          .formatted(EXPIRES.getEpochSecond());

  private final List<String> keys = new ArrayList<>();
  private final Map<String, String> sent = new TreeMap<>();
  private final StripeGateway gateway = new StripeGateway();
  private HttpServer stripe;
  private int status = 200;
  private String body = OPENED;

  @BeforeEach
  void openStripe() throws IOException {
    stripe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stripe.createContext("/v1/checkout/sessions", this::answer);
    stripe.start();
    gateway.settings =
        new StripeSettings() {
          @Override
          public String baseUrl() {
            return "http://localhost:" + stripe.getAddress().getPort();
          }
        };
    gateway.settings.settings = new Settings();
    gateway.connect();
  }

  @AfterEach
  void closeStripe() {
    stripe.stop(0);
  }

  @Test
  void opensAPageUnderThePaymentsOwnKey() {
    var answer = gateway.open(request());

    assertThat(answer)
        .isEqualTo(new PageAnswer.Opened(new HostedPage("cs_1", "http://pay/cs_1", EXPIRES)));
    assertThat(keys).containsExactly(PAYMENT.toString());
  }

  @Test
  void asksForTheOrdersTotalToTheCent() {
    gateway.open(request());

    long sum = 0;
    for (int line = 0; line < 3; line++) {
      sum +=
          Long.parseLong(sent.get("line_items[" + line + "][price_data][unit_amount]"))
              * Long.parseLong(sent.get("line_items[" + line + "][quantity]"));
    }
    assertThat(sum).isEqualTo(9_099);
    assertThat(sent)
        .containsEntry("line_items[0][price_data][product_data][name]", "Mug (Glaze: white)")
        .containsEntry("line_items[0][price_data][currency]", "usd")
        .containsEntry("client_reference_id", "26-1234567-K")
        .containsEntry("metadata[payment_id]", PAYMENT.toString())
        .containsEntry("payment_intent_data[metadata][payment_id]", PAYMENT.toString())
        .containsEntry("expires_at", String.valueOf(EXPIRES.getEpochSecond()))
        .doesNotContainKey("line_items[3][quantity]");
  }

  @Test
  void takesARefusalForFinal() {
    status = 400;
    body = error("invalid_request_error", "amount_too_small");

    assertThat(gateway.open(request())).isEqualTo(new PageAnswer.Refused("amount_too_small"));
  }

  @Test
  void takesABusyOrSilentStripeForPassing() {
    body = error("api_error", "lock_timeout");
    for (var passing : List.of(409, 429, 500, 503)) {
      status = passing;
      assertThat(gateway.open(request())).isInstanceOf(PageAnswer.Unavailable.class);
    }
    stripe.stop(0);
    assertThat(gateway.open(request())).isInstanceOf(PageAnswer.Unavailable.class);
  }

  @Test
  void tellsAPaidSession() {
    body =
        """
        {"id":"cs_1","object":"checkout.session","status":"complete","payment_status":"paid",
        "amount_total":9099,"currency":"usd","payment_intent":"pi_1",
        "metadata":{"payment_id":"%s"}}\
        """
            .formatted(PAYMENT);

    assertThat(gateway.ask(SESSION))
        .isEqualTo(
            new ProviderWord.Paid(
                new ProviderWord.About(PAYMENT, "cs_1"), Money.of(9_099, "USD"), "pi_1"));
  }

  @Test
  void takesASessionNobodyKnowsForEndedButSilenceForNothing() {
    status = 404;
    body = error("invalid_request_error", "resource_missing");
    assertThat(gateway.ask(SESSION)).isInstanceOf(ProviderWord.Expired.class);

    status = 500;
    body = error("api_error", "oops");
    assertThat(gateway.ask(SESSION)).isInstanceOf(ProviderWord.Nothing.class);
  }

  @Test
  void closesAPageAndIsNeverSureOfOneThatBroughtMoney() {
    body = OPENED.replace("\"open\"", "\"expired\"");
    assertThat(gateway.close(SESSION)).isTrue();

    status = 400;
    body = error("invalid_request_error", "session_not_open");
    assertThat(gateway.close(SESSION)).isFalse();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    if (key != null) {
      keys.add(key);
    }
    var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (var pair : form.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        sent.put(decode(parts[0]), decode(parts[1]));
      }
    }
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Stripe-Should-Retry", "false");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String error(String type, String code) {
    return "{\"error\":{\"type\":\"%s\",\"code\":\"%s\",\"message\":\"no\"}}".formatted(type, code);
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
        PAYMENT, 1, order, EXPIRES, "http://here/return?order=1", "http://here");
  }
}
