package org.guildhall.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PayPalEventsTest {
  private static final UUID PAYMENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final Map<String, String> SIGNED =
      Map.of(
          "PAYPAL-AUTH-ALGO", "SHA256withRSA",
          "PAYPAL-CERT-URL", "https://paypal/cert",
          "PAYPAL-TRANSMISSION-ID", "tid",
          "PAYPAL-TRANSMISSION-SIG", "sig",
          "PAYPAL-TRANSMISSION-TIME", "2026-11-25T00:00:00Z");
  private static final String BODY =
      """
      {"id":"WH-1",  "event_type":"CHECKOUT.ORDER.APPROVED","resource":{"id":"5O1","note":"é"}}\
      """;

  private final PayPalEvents events = new PayPalEvents();
  private HttpServer paypal;
  private int status = 200;
  private String verdict = "SUCCESS";
  private String asked;

  @BeforeEach
  void openPayPal() throws IOException {
    paypal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    paypal.createContext("/", this::answer);
    paypal.start();
    var settings =
        new PayPalSettings() {
          @Override
          public String baseUrl() {
            return "http://localhost:" + paypal.getAddress().getPort();
          }
        };
    settings.settings = new Settings();
    events.signatures = new PayPalSignatures();
    events.signatures.settings = settings;
    events.signatures.paypal = new PayPalClient();
    events.signatures.paypal.settings = settings;
    events.signatures.paypal.clock = Clock.systemUTC();
  }

  @AfterEach
  void closePayPal() {
    paypal.stop(0);
  }

  @Test
  void asksPayPalAboutTheVeryBytesThatCame() throws IOException {
    var event = events.verify(BODY, SIGNED::get);

    assertThat(event.eventId()).isEqualTo("WH-1");
    assertThat(event.type()).isEqualTo("CHECKOUT.ORDER.APPROVED");
    assertThat(event.objectRef()).isEqualTo("5O1");
    assertThat(event.payload()).isEqualTo(BODY);
    assertThat(asked).contains("\"webhook_event\":" + BODY);
    JsonNode told = new ObjectMapper().readTree(asked);
    assertThat(told.path("transmission_sig").asText()).isEqualTo("sig");
    assertThat(told.path("webhook_id").asText()).isEqualTo(PayPalSettings.SANDBOX_WEBHOOK);
    assertThat(told).hasSize(7);
  }

  @Test
  void refusesWhatPayPalDoesNotKnow() {
    verdict = "FAILURE";
    assertRefused(BODY, SIGNED, PaymentError.FORGED_EVENT);
    status = 400;
    assertRefused(BODY, SIGNED, PaymentError.FORGED_EVENT);
  }

  @Test
  void refusesWhatIsNoSignedObjectWithoutAsking() {
    assertRefused(BODY, Map.of(), PaymentError.FORGED_EVENT);
    assertRefused("", SIGNED, PaymentError.FORGED_EVENT);
    assertRefused("[]", SIGNED, PaymentError.FORGED_EVENT);
    assertRefused("{}, \"webhook_id\": \"mine\"", SIGNED, PaymentError.FORGED_EVENT);
    assertThat(asked).isNull();
  }

  @Test
  void withoutAnAnswerPayPalMustSendItAgain() {
    status = 503;
    assertRefused(BODY, SIGNED, PaymentError.PROVIDER_UNAVAILABLE);
    paypal.stop(0);
    assertRefused(BODY, SIGNED, PaymentError.PROVIDER_UNAVAILABLE);
  }

  @Test
  void readsWhatHappenedToAPayment() {
    var about = new ProviderWord.About(PAYMENT, "5O1");

    assertThat(
            read(
                "CHECKOUT.ORDER.APPROVED",
                """
                {"id":"5O1","status":"APPROVED","purchase_units":[{"custom_id":"%s"}]}\
                """))
        .isEqualTo(new ProviderWord.Approved(about));
    assertThat(read("PAYMENT.CAPTURE.COMPLETED", capture("COMPLETED")))
        .isEqualTo(new ProviderWord.Paid(about, Money.of(9_099, "USD"), "3C6"));
    assertThat(read("PAYMENT.CAPTURE.DENIED", capture("DECLINED")))
        .isEqualTo(new ProviderWord.Failed(about, "capture_DECLINED"));
    assertThat(read("PAYMENT.CAPTURE.PENDING", capture("PENDING")))
        .isEqualTo(new ProviderWord.Pending(about));
    assertThat(read("BILLING.PLAN.CREATED", "{\"id\":\"P\"}"))
        .isInstanceOf(ProviderWord.Nothing.class);
  }

  @Test
  void readsRefundsOfOursAndOfOthers() {
    var nobody = new ProviderWord.About(null, null);
    var done = new RefundAnswer.Succeeded("1R2");

    assertThat(read("PAYMENT.CAPTURE.REFUNDED", refund("%s.2")))
        .isEqualTo(new ProviderWord.Refunded(nobody, PAYMENT + "/2", done));
    assertThat(read("PAYMENT.CAPTURE.REFUNDED", refund("%s")))
        .isEqualTo(new ProviderWord.Refunded(nobody, null, done));
    assertThat(read("PAYMENT.CAPTURE.REFUNDED", refund("by hand")))
        .isEqualTo(new ProviderWord.Refunded(nobody, null, done));
  }

  @Test
  void anEventWithoutItsObjectIsAnErrorAndNeverNothingToDo() {
    assertThatThrownBy(() -> events.read("{\"event_type\":\"PAYMENT.CAPTURE.COMPLETED\"}"))
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(PaymentError.UNREADABLE_EVENT);
  }

  private static String capture(String status) {
    return """
    {"id":"3C6","status":"%s","custom_id":"%%s",
    "amount":{"currency_code":"USD","value":"90.99"},
    "supplementary_data":{"related_ids":{"order_id":"5O1"}}}\
    """
        .formatted(status);
  }

  private static String refund(String reference) {
    return "{\"id\":\"1R2\",\"status\":\"COMPLETED\",\"custom_id\":\"" + reference + "\"}";
  }

  private ProviderWord read(String type, String resource) {
    return events.read(
        "{\"id\":\"WH-1\",\"event_type\":\"%s\",\"resource\":%s}"
            .formatted(type, resource.formatted(PAYMENT)));
  }

  private void assertRefused(String body, Map<String, String> headers, PaymentError error) {
    assertThatThrownBy(() -> events.verify(body, headers::get))
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var isToken = exchange.getRequestURI().getPath().equals("/v1/oauth2/token");
    if (!isToken) {
      asked = text;
    }
    var bytes =
        (isToken
                ? "{\"access_token\":\"t\",\"expires_in\":32400}"
                : "{\"verification_status\":\"" + verdict + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(isToken ? 200 : status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
