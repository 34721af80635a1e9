package org.guildhall.sandbox.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.AccountState;
import org.guildhall.sandbox.stripe.PayoutEnd;
import org.guildhall.sandbox.stripe.StripeError;
import org.guildhall.sandbox.stripe.StripeLife;
import org.guildhall.sandbox.stripe.TestBank;

/** What the provider, the banks and the holders of cards decide about money. */
public final class StripeControl {

  private static final Set<String> REASONS =
      Set.of(
          "credit_not_processed",
          "duplicate",
          "fraudulent",
          "general",
          "product_not_received",
          "product_unacceptable",
          "subscription_canceled",
          "unrecognized");

  private final StripeLife life;

  public StripeControl(StripeLife life) {
    this.life = life;
  }

  public void register(Router<Handler> router) {
    router
        .on("POST", "/control/accounts/{id}", request -> guarded(request, this::account))
        .on("POST", "/control/balance", request -> guarded(request, this::topUp))
        .on("POST", "/control/payouts/next", request -> guarded(request, this::nextPayout))
        .on("POST", "/control/payouts/{id}/settle", request -> guarded(request, this::settle))
        .on("POST", "/control/charges/{id}/dispute", request -> guarded(request, this::dispute))
        .on("POST", "/control/disputes/{id}/decide", request -> guarded(request, this::decide));
  }

  private Answer account(Request request) {
    String state = body(request, "state").path("state").asText();
    AccountState wanted =
        AccountState.of(state)
            .orElseThrow(() -> new IllegalArgumentException("Unknown state " + state));
    return Answer.json(200, life.accounts().decide(request.variable("id"), wanted).json());
  }

  private Answer topUp(Request request) {
    long cents = body(request, "amount").path("amount").asLong();
    return Answer.json(200, life.ledger().topUp(cents).json());
  }

  private Answer nextPayout(Request request) {
    ObjectNode order = body(request, "outcome", "account", "failureCode");
    PayoutEnd end = PayoutEnd.valueOf(order.path("outcome").asText().toUpperCase(Locale.ROOT));
    String code = order.path("failureCode").asText("account_closed");
    if (!TestBank.knows(code)) {
      throw new IllegalArgumentException("Unknown failureCode " + code);
    }
    life.payouts().orderNext(order.path("account").asText(null), end, code);
    return Answer.json(200, order);
  }

  private Answer settle(Request request) {
    return Answer.json(200, life.payouts().settle(request.variable("id")).json());
  }

  private Answer dispute(Request request) {
    String reason = body(request, "reason").path("reason").asText("fraudulent");
    if (!REASONS.contains(reason)) {
      throw new IllegalArgumentException("reason must be one of " + REASONS);
    }
    return Answer.json(200, life.disputes().open(request.variable("id"), reason).json());
  }

  private Answer decide(Request request) {
    String outcome = body(request, "outcome").path("outcome").asText();
    if (!outcome.equals("won") && !outcome.equals("lost")) {
      throw new IllegalArgumentException("outcome must be won or lost");
    }
    return Answer.json(
        200, life.disputes().decide(request.variable("id"), outcome.equals("won")).json());
  }

  /** An empty body is an order without wishes; unknown fields are refused. */
  private static ObjectNode body(Request request, String... known) {
    ObjectNode body = request.bodyText().isBlank() ? Json.object() : Json.parse(request.bodyText());
    Iterator<String> names = body.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!Set.of(known).contains(name)) {
        throw new IllegalArgumentException("Unknown field " + name);
      }
    }
    return body;
  }

  private static Answer guarded(Request request, Function<Request, Answer> order) {
    try {
      return order.apply(request);
    } catch (StripeError refused) {
      return Answer.json(refused.status(), Json.object().put("error", refused.getMessage()));
    } catch (IllegalArgumentException | UncheckedIOException wrong) {
      return Answer.json(400, Json.object().put("error", wrong.getMessage()));
    }
  }
}
