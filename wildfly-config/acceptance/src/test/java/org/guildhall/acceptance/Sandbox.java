package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** The strings of the outside world that a test may pull: faults, events, parcels, the journal. */
final class Sandbox {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "sk_test_guildhall";

  // events carry the version of whoever made the object, and the market reads only its own
  private static final String API_VERSION = "2026-07-29.dahlia";

  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  Sandbox(URI address) {
    this.address = address;
  }

  Inbox inbox() {
    return new Inbox(address);
  }

  /** Switches a fault on; the fields are those of the sandbox's README. */
  void fault(String fields) {
    send("POST", "/control/faults", fields);
  }

  void clearFaults() {
    send("DELETE", "/control/faults", "");
  }

  /** Lets go of the events that a fault held back. */
  void release() {
    send("POST", "/control/events/release", "");
  }

  /** The events so far with the state of their delivery. */
  List<JsonNode> events() {
    return list(send("GET", "/control/events", ""), "events");
  }

  /** The body of the provider's event of that type about that object. */
  String eventOf(String type, String object) {
    var events = send("GET", "/v1/events?limit=100&type=" + type, "");
    return list(events, "data").stream()
        .filter(event -> event.at("/data/object/id").asText().equals(object))
        .map(JsonNode::toString)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " about " + object));
  }

  /** What the market asked of the payment provider, oldest first, with the answers. */
  List<JsonNode> requests() {
    return list(send("GET", "/control/requests", ""), "requests");
  }

  /** The same of PayPal. */
  List<JsonNode> payPalRequests() {
    return list(send("GET", "/control/paypal/requests", ""), "requests");
  }

  /** PayPal's events so far, newest first, with the state of their delivery. */
  List<JsonNode> payPalEvents() {
    return list(send("GET", "/control/paypal/events", ""), "events");
  }

  /** PayPal sends an event once more. */
  void resendFromPayPal(String event) {
    send("POST", "/control/paypal/events/" + event + "/resend", "");
  }

  /** Lets go of the events of PayPal that a fault held back. */
  void releasePayPal() {
    send("POST", "/control/paypal/events/release", "");
  }

  /** A payer agrees in another browser, and closes it. */
  void approveAtPayPal(String order) {
    send("POST", "/sandbox/paypal/orders/" + order + "/approve", "{}");
  }

  /** Ends a payment page before anybody paid there. */
  void expire(String session) {
    send("POST", "/v1/checkout/sessions/" + session + "/expire", "");
  }

  /** The holder of the card takes a payment back; the provider's name of the dispute. */
  String dispute(String intent, String reason) {
    var charges = list(send("GET", "/v1/charges?payment_intent=" + intent, ""), "data");
    var charge = charges.get(0).path("id").asText();
    return send(
            "POST", "/control/charges/" + charge + "/dispute", "{\"reason\": \"" + reason + "\"}")
        .path("id")
        .asText();
  }

  /** The bank decides a dispute: won or lost. */
  void decide(String dispute, String outcome) {
    send("POST", "/control/disputes/" + dispute + "/decide", "{\"outcome\": \"" + outcome + "\"}");
  }

  /** Moves a parcel to the end of its way. */
  void deliver(String trackingNumber) {
    send("POST", "/control/carrier/" + trackingNumber + "/advance?to=DELIVERED", "");
  }

  /** The market puts money of its own into its balance at the provider, in cents. */
  void topUp(long cents) {
    send("POST", "/control/balance", "{\"amount\": " + cents + "}");
  }

  /** How the next payout to a maker's bank ends: pay, fail or return. */
  void nextPayout(String outcome) {
    send("POST", "/control/payouts/next", "{\"outcome\": \"" + outcome + "\"}");
  }

  private static List<JsonNode> list(JsonNode answer, String name) {
    var entries = answer.has(name) ? answer.get(name) : answer;
    return StreamSupport.stream(entries.spliterator(), false).toList();
  }

  private JsonNode send(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + KEY)
            .header("Stripe-Version", API_VERSION)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(method + " " + path + ": " + answer.statusCode() + answer.body());
      }
      return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
