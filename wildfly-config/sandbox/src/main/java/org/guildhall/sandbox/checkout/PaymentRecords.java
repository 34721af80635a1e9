package org.guildhall.sandbox.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.Ids;
import org.guildhall.sandbox.stripe.Kind;
import org.guildhall.sandbox.stripe.StripeObject;
import org.guildhall.sandbox.stripe.StripeStore;

/** Fills payment intents, charges and sessions with what an attempt to pay brings. */
final class PaymentRecords {

  private final StripeStore store;

  PaymentRecords(StripeStore store) {
    this.store = store;
  }

  StripeObject newIntent(StripeObject session) {
    StripeObject intent = store.create(Kind.PAYMENT_INTENT, session.apiVersion());
    intent
        .json()
        .put("amount", session.number("amount_total"))
        .put("client_secret", Ids.next(intent.id() + "_secret_"))
        .put("currency", session.text("currency"));
    JsonNode data = session.hidden().path("payment_intent_data");
    data.fields().forEachRemaining(field -> intent.json().set(field.getKey(), field.getValue()));
    return intent;
  }

  StripeObject newCharge(StripeObject intent, Card card) {
    StripeObject charge = store.create(Kind.CHARGE, intent.apiVersion());
    ObjectNode json = charge.json();
    json.put("amount", intent.number("amount"))
        .put("currency", intent.text("currency"))
        .put("payment_intent", intent.id())
        .put("payment_method", Ids.next("pm_"));
    for (String copied :
        new String[] {
          "description",
          "metadata",
          "receipt_email",
          "statement_descriptor",
          "statement_descriptor_suffix",
          "transfer_group"
        }) {
      json.set(copied, intent.json().get(copied));
    }
    json.withObject("/billing_details").put("email", card.email()).put("name", card.name());
    ObjectNode details = Json.resource(PaymentRecords.class, "card_details.json");
    describe(details, card);
    json.putObject("payment_method_details").put("type", "card").set("card", details);
    charge.hidden().put("card", card.number());
    return charge;
  }

  void approve(StripeObject charge) {
    charge
        .json()
        .put("status", "succeeded")
        .put("paid", true)
        .put("captured", true)
        .put("amount_captured", charge.number("amount"))
        .set(
            "outcome",
            outcome("approved_by_network", null, "authorized")
                .put("seller_message", "Payment complete."));
  }

  void refuse(StripeObject charge, Decline decline) {
    charge
        .json()
        .put("status", "failed")
        .put("failure_code", decline.code())
        .put("failure_message", decline.message())
        .set(
            "outcome",
            outcome("declined_by_network", decline.declineCode(), "issuer_declined")
                .put("seller_message", "The bank did not return any further details."));
  }

  void succeed(StripeObject intent, StripeObject charge) {
    intent
        .json()
        .put("status", "succeeded")
        .put("amount_received", intent.number("amount"))
        .put("latest_charge", charge.id())
        .put("payment_method", charge.text("payment_method"))
        .putNull("last_payment_error");
  }

  /** The charge is null when it did not come to one. */
  void fail(StripeObject intent, Card card, Decline decline, StripeObject charge) {
    ObjectNode error = Json.object().put("code", decline.code());
    if (charge != null) {
      error.put("charge", charge.id()).put("decline_code", decline.declineCode());
      intent.json().put("latest_charge", charge.id());
    }
    error
        .put("doc_url", "https://stripe.com/docs/error-codes/" + decline.code().replace('_', '-'))
        .put("message", decline.message())
        .put("type", charge == null ? "invalid_request_error" : "card_error")
        .set("payment_method", paymentMethod(intent, card, charge));
    intent.json().put("status", "requires_payment_method").set("last_payment_error", error);
  }

  void awaitAuthentication(StripeObject intent, String address) {
    ObjectNode action = Json.object().put("type", "redirect_to_url");
    action.putObject("redirect_to_url").putNull("return_url").put("url", address);
    intent.json().put("status", "requires_action").set("next_action", action);
  }

  void complete(StripeObject session, Card card) {
    session
        .json()
        .put("status", "complete")
        .put("payment_status", "paid")
        .putNull("url")
        .putObject("customer_details")
        .putNull("address")
        .put("email", card.email())
        .put("name", card.name())
        .putNull("phone")
        .put("tax_exempt", "none")
        .putArray("tax_ids");
  }

  private ObjectNode paymentMethod(StripeObject intent, Card card, StripeObject charge) {
    ObjectNode method = Json.resource(PaymentRecords.class, "payment_method.json");
    method
        .put("id", charge == null ? Ids.next("pm_") : charge.text("payment_method"))
        .put("created", intent.number("created"));
    method.withObject("/billing_details").put("email", card.email()).put("name", card.name());
    describe(method.withObject("/card"), card);
    return method;
  }

  private static void describe(ObjectNode details, Card card) {
    details
        .put("brand", card.brand())
        .put("exp_month", card.month())
        .put("exp_year", card.year())
        .put("last4", card.lastFour());
  }

  private static ObjectNode outcome(String network, String reason, String type) {
    return Json.object()
        .put("network_status", network)
        .put("reason", reason)
        .put("risk_level", "normal")
        .put("risk_score", 12)
        .put("type", type);
  }
}
