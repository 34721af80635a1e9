package org.guildhall.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.Kind;
import org.guildhall.sandbox.stripe.StripeObject;
import org.guildhall.sandbox.stripe.StripeStore;

/** Pays a session in one call, without the hosted page: for replays of thousands of orders. */
public final class QuickPay {

  private static final Set<String> FIELDS = Set.of("card", "name", "email", "authenticate");
  private static final int EXPIRY_MONTH = 12;
  private static final int EXPIRY_YEAR = 2034;

  private final StripeStore store;
  private final Payments payments;

  public QuickPay(StripeStore store, Payments payments) {
    this.store = store;
    this.payments = payments;
  }

  public void register(Router<Handler> router) {
    router.on("POST", "/sandbox/stripe/sessions/{id}/pay", this::pay);
  }

  private Answer pay(Request request) {
    ObjectNode order;
    try {
      order = Json.parse(request.bodyText());
    } catch (UncheckedIOException notJson) {
      return refused(400, "Send a JSON object with the field card");
    }
    Iterator<String> names = order.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        return refused(400, "Unknown field " + name + "; known are " + FIELDS);
      }
    }
    String number = order.path("card").asText().replaceAll("[ -]", "");
    if (!number.matches("\\d{12,19}")) {
      return refused(400, "card must be the number of a card");
    }
    return store
        .find(Kind.SESSION, request.variable("id"))
        .map(session -> pay(session, number, order))
        .orElseGet(() -> refused(404, "There is no session " + request.variable("id")));
  }

  /** Whoever is asked for authentication gives it, unless the order says otherwise. */
  private Answer pay(StripeObject session, String number, ObjectNode order) {
    String known = session.text("customer_email");
    String email = known == null ? order.path("email").asText("buyer@example.com") : known;
    String name = order.path("name").asText("Test Buyer");
    Card card = new Card(number, EXPIRY_MONTH, EXPIRY_YEAR, name, email);
    Outcome outcome = payments.pay(session.id(), card);
    if (outcome.status() == Outcome.Status.AUTHENTICATION_NEEDED) {
      outcome = payments.authenticated(session.id(), order.path("authenticate").asBoolean(true));
    }
    StripeObject now = store.get(Kind.SESSION, session.id(), "session");
    ObjectNode answer =
        Json.object()
            .put("outcome", outcome.status().name())
            .put("message", outcome.message())
            .put("session", now.id())
            .put("status", now.text("status"))
            .put("payment_status", now.text("payment_status"))
            .put("payment_intent", now.text("payment_intent"));
    return Answer.json(status(outcome), answer);
  }

  private static int status(Outcome outcome) {
    return switch (outcome.status()) {
      case PAID -> 200;
      case CLOSED -> 410;
      default -> 402;
    };
  }

  private static Answer refused(int status, String message) {
    return Answer.json(status, Json.object().put("error", message));
  }
}
