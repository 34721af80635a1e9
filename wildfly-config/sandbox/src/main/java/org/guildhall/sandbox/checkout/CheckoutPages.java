package org.guildhall.sandbox.checkout;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;
import org.guildhall.sandbox.stripe.Kind;
import org.guildhall.sandbox.stripe.StripeObject;
import org.guildhall.sandbox.stripe.StripeStore;

/** The hosted pages of a session: card, authentication, and the end of the way. */
public final class CheckoutPages {

  private static final int PAYMENT_REQUIRED = 402;
  private static final int INVALID = 422;
  private static final String STAY = "noreturn";

  private final StripeStore store;
  private final Payments payments;
  private final Templates templates;
  private final Clock clock;

  public CheckoutPages(StripeStore store, Payments payments, Templates templates, Clock clock) {
    this.store = store;
    this.payments = payments;
    this.templates = templates;
    this.clock = clock;
  }

  public void register(Router<Handler> router) {
    router
        .on("GET", "/pay/{id}", this::show)
        .on("POST", "/pay/{id}", this::pay)
        .on("GET", "/pay/{id}/authentication", this::askForProof)
        .on("POST", "/pay/{id}/authentication", this::takeProof);
  }

  private Answer show(Request request) {
    return store
        .find(Kind.SESSION, request.variable("id"))
        .map(session -> show(session, request))
        .orElseGet(() -> closed(404));
  }

  private Answer show(StripeObject session, Request request) {
    if (session.is("status", "complete")) {
      return paid(session, false);
    }
    if (!session.is("status", "open")) {
      return closed(410);
    }
    boolean stay = request.queryParameter(STAY).isPresent();
    return Answer.html(200, card(session, Map.of(), Map.of(), "", stay));
  }

  private Answer pay(Request request) {
    StripeObject session = store.find(Kind.SESSION, request.variable("id")).orElse(null);
    if (session == null) {
      return closed(404);
    }
    boolean asksForEmail = session.text("customer_email") == null;
    CardForm form = new CardForm(request.form(), asksForEmail, CardForm.today(clock));
    boolean stay = request.form().first(STAY).isPresent();
    Map<String, String> errors = form.errors();
    if (!errors.isEmpty()) {
      return Answer.html(INVALID, card(session, typed(request), errors, "", stay));
    }
    Outcome outcome = payments.pay(session.id(), form.card(session.text("customer_email")));
    return answer(outcome, request, stay);
  }

  private Answer askForProof(Request request) {
    return store
        .find(Kind.SESSION, request.variable("id"))
        .filter(Payments::isAuthenticating)
        .filter(session -> session.is("status", "open"))
        .map(
            session -> {
              Map<String, Object> model = new HashMap<>(OrderSummary.of(session).model());
              model.put("stay", request.queryParameter(STAY).isPresent());
              return Answer.html(200, templates.render("checkout/authentication.ftlh", model));
            })
        .orElseGet(() -> Answer.seeOther("/pay/" + request.variable("id")));
  }

  private Answer takeProof(Request request) {
    boolean proved = request.form().text("outcome").equals("complete");
    if (store.find(Kind.SESSION, request.variable("id")).isEmpty()) {
      return closed(404);
    }
    Outcome outcome = payments.authenticated(request.variable("id"), proved);
    return answer(outcome, request, request.form().first(STAY).isPresent());
  }

  private Answer answer(Outcome outcome, Request request, boolean stay) {
    StripeObject session = store.get(Kind.SESSION, request.variable("id"), "session");
    return switch (outcome.status()) {
      case PAID -> paid(session, stay);
      case CLOSED -> Answer.seeOther("/pay/" + session.id());
      case AUTHENTICATION_NEEDED ->
          Answer.seeOther(
              "/pay/" + session.id() + "/authentication" + (stay ? "?" + STAY + "=1" : ""));
      case DECLINED ->
          Answer.html(
              PAYMENT_REQUIRED, card(session, typed(request), Map.of(), outcome.message(), stay));
    };
  }

  private Answer paid(StripeObject session, boolean stay) {
    String target = session.text("success_url").replace("{CHECKOUT_SESSION_ID}", session.id());
    if (!stay) {
      return Answer.seeOther(target);
    }
    Map<String, Object> model = new HashMap<>(OrderSummary.of(session).model());
    model.put("successUrl", target);
    return Answer.html(200, templates.render("checkout/paid.ftlh", model));
  }

  private Answer closed(int status) {
    return Answer.html(status, templates.render("checkout/closed.ftlh", Map.of()));
  }

  private String card(
      StripeObject session,
      Map<String, String> typed,
      Map<String, String> errors,
      String declined,
      boolean stay) {
    Map<String, Object> model = new HashMap<>(OrderSummary.of(session).model());
    model.put("asksForEmail", session.text("customer_email") == null);
    model.put("typed", typed);
    model.put("errors", errors);
    model.put("declined", declined);
    model.put("stay", stay);
    model.put("testCards", Arrays.asList(TestCard.values()));
    return templates.render("checkout/card.ftlh", model);
  }

  /** What goes back into the fields; the security code is typed anew each time. */
  private static Map<String, String> typed(Request request) {
    Map<String, String> typed = new HashMap<>();
    for (String field : new String[] {"email", "number", "expiry", "name"}) {
      typed.put(field, request.form().text(field));
    }
    return typed;
  }
}
