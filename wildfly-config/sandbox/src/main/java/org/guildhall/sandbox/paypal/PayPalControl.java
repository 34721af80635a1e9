package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.Journal;
import org.guildhall.sandbox.webhook.Deliveries;
import org.guildhall.sandbox.webhook.WebhookSender;

/** The hand that moves the second provider: disputes, waiting captures, events, requests. */
final class PayPalControl {

  private static final int SHOWN = 500;

  private final PayPalStore store;
  private final Captures captures;
  private final DisputeLife disputes;
  private final Books books;
  private final AccessTokens tokens;
  private final Journal journal;
  private final Deliveries deliveries;
  private final WebhookSender sender;

  PayPalControl(
      PayPalStore store,
      Captures captures,
      DisputeLife disputes,
      Books books,
      AccessTokens tokens,
      Journal journal,
      Deliveries deliveries,
      WebhookSender sender) {
    this.store = store;
    this.captures = captures;
    this.disputes = disputes;
    this.books = books;
    this.tokens = tokens;
    this.journal = journal;
    this.deliveries = deliveries;
    this.sender = sender;
  }

  void register(Router<Handler> router) {
    router
        .on("GET", "/control/paypal/requests", request -> Answer.json(200, journal.entries()))
        .on("DELETE", "/control/paypal/requests", request -> clearJournal())
        .on("POST", "/control/paypal/withdraw-tokens", request -> withdraw())
        .on("POST", "/control/paypal/report", guarded(this::report))
        .on("GET", "/control/paypal/events", request -> list())
        .on("POST", "/control/paypal/events/release", request -> release())
        .on("POST", "/control/paypal/events/{id}/resend", this::resend)
        .on("POST", "/control/paypal/captures/{id}/settle", guarded(this::settle))
        .on("POST", "/control/paypal/captures/{id}/dispute", guarded(this::dispute))
        .on("POST", "/control/paypal/disputes/{id}/resolve", guarded(this::resolve));
  }

  private Answer clearJournal() {
    journal.clear();
    return Answer.empty();
  }

  private Answer withdraw() {
    tokens.withdraw();
    return Answer.empty();
  }

  private Answer list() {
    ArrayNode all = Json.array();
    for (ObjectNode delivery : deliveries.all(SHOWN)) {
      store
          .find(Kind.EVENT, delivery.path("event").asText())
          .ifPresent(event -> all.add(delivery.set("type", event.get("event_type"))));
    }
    return Answer.json(200, all);
  }

  private Answer release() {
    return Answer.json(200, Json.object().put("released", sender.release()));
  }

  private Answer resend(Request request) {
    String id = request.variable("id");
    if (deliveries.find(id).isEmpty()) {
      return Answer.json(404, Json.object().put("error", "There is no delivery of " + id));
    }
    sender.resend(id);
    return Answer.json(202, Json.object().put("resent", id));
  }

  private ObjectNode settle(Request request) {
    return captures.settle(request.variable("id"));
  }

  private ObjectNode dispute(Request request) {
    ObjectNode body = body(request);
    String reason = body.path("reason").asText("MERCHANDISE_OR_SERVICE_NOT_RECEIVED");
    if (!DisputeLife.REASONS.contains(reason)) {
      throw new IllegalArgumentException("reason must be one of " + DisputeLife.REASONS);
    }
    return disputes.open(request.variable("id"), reason, body.path("chargeback").asBoolean(false));
  }

  private ObjectNode report(Request request) {
    ObjectNode body = body(request);
    long seconds = body.path("behindSeconds").asLong(-1);
    if (seconds < 0) {
      throw new IllegalArgumentException("behindSeconds must be a number from 0");
    }
    books.reportBehind(Duration.ofSeconds(seconds));
    return body;
  }

  private ObjectNode resolve(Request request) {
    String outcome = body(request).path("outcome").asText();
    if (!outcome.equals("buyer") && !outcome.equals("seller")) {
      throw new IllegalArgumentException("outcome must be buyer or seller");
    }
    return disputes.resolve(request.variable("id"), outcome.equals("buyer"));
  }

  private static ObjectNode body(Request request) {
    return request.bodyText().isBlank() ? Json.object() : Json.parse(request.bodyText());
  }

  private static Handler guarded(Function<Request, ObjectNode> order) {
    return request -> {
      try {
        return Answer.json(200, order.apply(request));
      } catch (PayPalError refused) {
        return Answer.json(refused.status(), Json.object().put("error", refused.getMessage()));
      } catch (IllegalArgumentException | UncheckedIOException wrong) {
        return Answer.json(400, Json.object().put("error", wrong.getMessage()));
      }
    };
  }
}
