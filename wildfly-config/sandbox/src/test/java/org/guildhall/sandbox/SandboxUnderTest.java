package org.guildhall.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildhall.sandbox.state.Json;

/** A running sandbox, with a browser and the real Stripe client at hand. */
public final class SandboxUnderTest implements AutoCloseable {

  public static final String KEY = "sk_test_guildhall";
  public static final String WEBHOOK_SECRET = "whsec_guildhall";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Sandbox sandbox;

  public SandboxUnderTest(SandboxOptions options) {
    this.sandbox = Sandbox.start(options);
  }

  public static SandboxUnderTest start() {
    return new SandboxUnderTest(SandboxOptions.forTests());
  }

  public static SandboxUnderTest sendingTo(MarketStub market) {
    return new SandboxUnderTest(SandboxOptions.forTests().with("webhook-url", market.url()));
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public StripeClient stripe() {
    return StripeClient.builder()
        .setApiKey(KEY)
        .setApiBase(sandbox.url())
        .setMaxNetworkRetries(0)
        .build();
  }

  /** A session over one item of 12.34 dollars. */
  public Session openSession() {
    try {
      return stripe().v1().checkout().sessions().create(anOrder().build());
    } catch (StripeException refused) {
      throw new IllegalStateException(refused);
    }
  }

  public static SessionCreateParams.Builder anOrder() {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setSuccessUrl("http://localhost:8080/checkout/return?session={CHECKOUT_SESSION_ID}")
        .setCancelUrl("http://localhost:8080/checkout/review")
        .setCustomerEmail("ann@example.com")
        .setClientReferenceId("G-1001")
        .putMetadata("order", "G-1001")
        .setPaymentIntentData(
            SessionCreateParams.PaymentIntentData.builder()
                .putMetadata("order", "G-1001")
                .setTransferGroup("G-1001")
                .build())
        .addLineItem(anItem(1234, 1));
  }

  public static SessionCreateParams.LineItem anItem(long unitAmount, long quantity) {
    return SessionCreateParams.LineItem.builder()
        .setQuantity(quantity)
        .setPriceData(
            SessionCreateParams.LineItem.PriceData.builder()
                .setCurrency("usd")
                .setUnitAmount(unitAmount)
                .setProductData(
                    SessionCreateParams.LineItem.PriceData.ProductData.builder()
                        .setName("Porcelain vase")
                        .setDescription("By Ada's Pottery")
                        .build())
                .build())
        .build();
  }

  /** Types the card into the hosted page and presses the button. */
  public HttpResponse<String> pay(String sessionId, String cardNumber) {
    return post(
        "/pay/" + sessionId,
        Map.of("number", cardNumber, "expiry", "12 / 34", "cvc", "123", "name", "Ann Buyer"));
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  public JsonNode json(String path) {
    try {
      return Json.MAPPER.readTree(get(path).body());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  public HttpResponse<String> post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> order(String path, String json) {
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build());
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE().build());
  }

  /** A request to the payment provider's API; the body is a form, already encoded. */
  public HttpResponse<String> api(String method, String path, String form, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Authorization", "Bearer " + KEY)
            .method(method, HttpRequest.BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.url() + path));
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
