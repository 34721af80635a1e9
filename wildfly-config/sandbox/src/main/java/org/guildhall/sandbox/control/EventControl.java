package org.guildhall.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.Expiry;
import org.guildhall.sandbox.stripe.Kind;
import org.guildhall.sandbox.stripe.StripeError;
import org.guildhall.sandbox.stripe.StripeObject;
import org.guildhall.sandbox.stripe.StripeStore;
import org.guildhall.sandbox.webhook.Deliveries;
import org.guildhall.sandbox.webhook.WebhookSender;

/** Events and their deliveries: look, send again, let go; and the end of a session's time. */
public final class EventControl {

  private static final int SHOWN = 500;

  private final StripeStore store;
  private final Deliveries deliveries;
  private final WebhookSender sender;
  private final Expiry expiry;

  public EventControl(
      StripeStore store, Deliveries deliveries, WebhookSender sender, Expiry expiry) {
    this.store = store;
    this.deliveries = deliveries;
    this.sender = sender;
    this.expiry = expiry;
  }

  public void register(Router<Handler> router) {
    router
        .on("GET", "/control/events", request -> list())
        .on("POST", "/control/events/release", request -> release())
        .on("POST", "/control/events/{id}/resend", this::resend)
        .on("POST", "/control/sessions/{id}/expire", this::expire);
  }

  private Answer list() {
    ArrayNode all = Json.array();
    for (ObjectNode delivery : deliveries.all(SHOWN)) {
      store
          .find(Kind.EVENT, delivery.path("event").asText())
          .ifPresent(event -> all.add(described(delivery, event)));
    }
    return Answer.json(200, all);
  }

  private static ObjectNode described(ObjectNode delivery, StripeObject event) {
    return delivery
        .put("type", event.text("type"))
        .put("object", event.json().path("data").path("object").path("id").asText());
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

  private Answer expire(Request request) {
    try {
      StripeObject session = expiry.endNow(request.variable("id"));
      return Answer.json(200, Json.object().put("status", session.text("status")));
    } catch (StripeError unknown) {
      return Answer.json(unknown.status(), Json.object().put("error", unknown.getMessage()));
    }
  }
}
