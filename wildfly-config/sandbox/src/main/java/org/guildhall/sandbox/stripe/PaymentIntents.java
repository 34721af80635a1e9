package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The payment intents of the API; the hosted page creates them at the first attempt to pay. */
final class PaymentIntents {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules CANCEL =
      ParamRules.of(
          "cancellation_reason choice(duplicate|fraudulent|requested_by_customer|abandoned)");
  private static final ParamRules LIST =
      ParamRules.ofList(
          """
          created.gt integer
          created.gte integer
          created.lt integer
          created.lte integer
          """);

  private final StripeStore store;
  private final Expander expander;

  PaymentIntents(StripeStore store, Expander expander) {
    this.store = store;
    this.expander = expander;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(get(call).json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(
            Kind.PAYMENT_INTENT,
            intent -> Listing.isWithin(params.path("created"), intent.number("created")));
    return expander.expandList(
        Listing.page("/v1/payment_intents", Listing.json(found), params), params);
  }

  /**
   * Always refuses: every intent here belongs to a Checkout Session, and Stripe lets such an intent
   * be canceled only by expiring its session. A canceled one is refused for its status.
   */
  ObjectNode cancel(Call call) {
    CANCEL.check(call.params());
    StripeObject intent = get(call);
    String status = intent.text("status");
    if (status.equals("succeeded") || status.equals("canceled")) {
      throw StripeError.invalid(
          "payment_intent_unexpected_state",
          null,
          "You cannot cancel this PaymentIntent because it has a status of "
              + status
              + ". Only a PaymentIntent with one of the following statuses may be canceled:"
              + " requires_payment_method, requires_capture, requires_confirmation,"
              + " requires_action, processing.");
    }
    throw StripeError.invalid(
        null,
        null,
        "You cannot cancel a PaymentIntent created by a Checkout Session. Expire the Checkout"
            + " Session instead.");
  }

  private StripeObject get(Call call) {
    return store.get(Kind.PAYMENT_INTENT, call.variable("id"), "intent");
  }
}
