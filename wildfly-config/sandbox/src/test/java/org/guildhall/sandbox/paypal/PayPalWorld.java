package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.state.Json;

/** A sandbox and a market that takes PayPal's events, and the calls that a market makes. */
public final class PayPalWorld implements AutoCloseable {

  /** One call as it went over the wire. */
  public record Exchange(
      String method, String path, ObjectNode body, int status, ObjectNode answer) {

    public String issue() {
      return answer.at("/details/0/issue").asText();
    }
  }

  private final MarketStub market;
  private final SandboxUnderTest sandbox;
  private final List<Exchange> exchanges = new ArrayList<>();
  private String token;

  public PayPalWorld() {
    try {
      market = new MarketStub();
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    sandbox =
        new SandboxUnderTest(
            SandboxOptions.forTests()
                .with("paypal-webhook-url", market.url())
                .with("paypal-settle-seconds", "0"));
    token = newToken();
  }

  public MarketStub market() {
    return market;
  }

  public SandboxUnderTest sandbox() {
    return sandbox;
  }

  public List<Exchange> exchanges() {
    return exchanges;
  }

  public void forgetToken() {
    token = "A21AAunknown";
  }

  public String newToken() {
    return Json.parse(token("guildhall-client:guildhall-secret", "client_credentials").body())
        .path("access_token")
        .asText();
  }

  public HttpResponse<String> token(String client, String grant) {
    String basic = Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8));
    return sandbox.send(
        sandbox
            .request("/v1/oauth2/token")
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=" + grant))
            .build());
  }

  /** A body of null is none. */
  public Exchange call(String method, String path, ObjectNode body, String... headers) {
    String text = body == null ? "" : Json.compact(body);
    HttpRequest.Builder request =
        sandbox
            .request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(text));
    HttpResponse<String> answer =
        sandbox.send(headers.length == 0 ? request.build() : request.headers(headers).build());
    Exchange exchange =
        new Exchange(method, path, body, answer.statusCode(), Json.parse(answer.body()));
    exchanges.add(exchange);
    return exchange;
  }

  /** A form whose one part is the input. */
  public Exchange form(String path, ObjectNode input) {
    String part = "Content-Disposition: form-data; name=\"input\"\r\n\r\n" + Json.compact(input);
    HttpRequest request =
        sandbox
            .request(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=b0")
            .POST(HttpRequest.BodyPublishers.ofString("--b0\r\n" + part + "\r\n--b0--\r\n"))
            .build();
    HttpResponse<String> answer = sandbox.send(request);
    Exchange exchange =
        new Exchange("POST", path, input, answer.statusCode(), Json.parse(answer.body()));
    exchanges.add(exchange);
    return exchange;
  }

  /** Evidence of one note. */
  public Exchange evidence(String dispute, String words) {
    ObjectNode input = Json.object();
    input.putArray("evidences").addObject().put("evidence_type", "OTHER").put("notes", words);
    return form("/v1/customer/disputes/" + dispute + "/provide-evidence", input);
  }

  /** An order over 25.00: a vase of 20.00 and 5.00 for shipping. */
  public static ObjectNode anOrder(String invoice) {
    return Json.parse(
        """
        {"intent": "CAPTURE",
         "purchase_units": [{
           "reference_id": "G-1", "custom_id": "G-1001", "invoice_id": "%s",
           "description": "Guildhall order",
           "amount": {"currency_code": "USD", "value": "25.00", "breakdown": {
             "item_total": {"currency_code": "USD", "value": "20.00"},
             "shipping": {"currency_code": "USD", "value": "5.00"}}},
           "items": [{"name": "Vase", "quantity": "2",
             "unit_amount": {"currency_code": "USD", "value": "10.00"}}]}],
         "payment_source": {"paypal": {"experience_context": {
           "return_url": "http://localhost:8080/checkout/return?method=paypal",
           "cancel_url": "http://localhost:8080/checkout/review",
           "user_action": "PAY_NOW", "shipping_preference": "NO_SHIPPING"}}}}
        """
            .formatted(invoice));
  }

  public String order(String invoice) {
    return call("POST", "/v2/checkout/orders", anOrder(invoice), "PayPal-Request-Id", invoice)
        .answer()
        .path("id")
        .asText();
  }

  public void approve(String order, String payer) {
    sandbox.order("/sandbox/paypal/orders/" + order + "/approve", "{\"payer\":\"" + payer + "\"}");
  }

  public Exchange capture(String order) {
    return call(
        "POST",
        "/v2/checkout/orders/" + order + "/capture",
        null,
        "PayPal-Request-Id",
        "capture-" + order);
  }

  /** A paid order; answers the id of its capture. */
  public String paid(String invoice, String payer) {
    String order = order(invoice);
    approve(order, payer);
    return capture(order).answer().at("/purchase_units/0/payments/captures/0/id").asText();
  }

  public Exchange refund(String capture, String amount, String requestId) {
    ObjectNode body = Json.object();
    if (amount != null) {
      body.putObject("amount").put("currency_code", "USD").put("value", amount);
    }
    return call(
        "POST",
        "/v2/payments/captures/" + capture + "/refund",
        body,
        "PayPal-Request-Id",
        requestId,
        "Prefer",
        "return=representation");
  }

  public List<String> events() {
    return market.deliveries().stream()
        .map(delivery -> delivery.event().path("event_type").asText())
        .toList();
  }

  public MarketStub.Delivery event(String type) {
    return market.deliveries().stream()
        .filter(delivery -> delivery.event().path("event_type").asText().equals(type))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    sandbox.close();
    market.close();
  }
}
