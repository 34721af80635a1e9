package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The refunds of the API. */
final class Refunds {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules CREATE =
      ParamRules.of(
          """
          charge text
          payment_intent text
          amount integer min(1)
          reason choice(duplicate|fraudulent|requested_by_customer)
          reverse_transfer boolean
          refund_application_fee boolean
          metadata map
          """);
  private static final ParamRules LIST =
      ParamRules.ofList(
          """
          charge text
          payment_intent text
          created.gt integer
          created.gte integer
          created.lt integer
          created.lte integer
          """);

  private final StripeStore store;
  private final Expander expander;
  private final Events events;
  private final Ledger ledger;
  private final RefundSettlement settlement;

  Refunds(
      StripeStore store,
      Expander expander,
      Events events,
      Ledger ledger,
      RefundSettlement settlement) {
    this.store = store;
    this.expander = expander;
    this.events = events;
    this.ledger = ledger;
    this.settlement = settlement;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(store.get(Kind.REFUND, call.variable("id"), "id").json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found = store.newest(Kind.REFUND, refund -> fits(refund, params));
    return expander.expandList(Listing.page("/v1/refunds", Listing.json(found), params), params);
  }

  /** Amounts in minor units; without one, all that is left. Refuses more than is left. */
  ObjectNode create(Call call) {
    ObjectNode params = CREATE.check(call.params());
    StripeObject charge = charge(params);
    refuseDisputed(charge);
    refuseReversal(charge, params);
    long left = charge.number("amount_captured") - charge.number("amount_refunded");
    long amount = params.path("amount").asLong(left);
    refuseTooMuch(charge, amount, left);
    RefundFate fate = RefundFate.ofCard(charge.hidden().path("card").asText());
    StripeObject refund = store.create(Kind.REFUND, call.apiVersion());
    refund
        .json()
        .put("amount", amount)
        .put("charge", charge.id())
        .put("currency", charge.text("currency"))
        .put("payment_intent", charge.text("payment_intent"))
        .put("reason", params.path("reason").asText(null))
        .put("status", fate.firstStatus())
        .set("metadata", params.withObject("/metadata"));
    expander.check(refund.json(), params);
    Movement out = Movement.of("refund", refund, -amount);
    refund.json().put("balance_transaction", ledger.book(Ledger.PLATFORM, out).id());
    store.save(Kind.REFUND, refund);
    charge
        .json()
        .put("amount_refunded", charge.number("amount_refunded") + amount)
        .put("refunded", amount == left);
    store.save(Kind.CHARGE, charge);
    settlement.settleLater(refund, fate);
    events.happened("refund.created", refund, call.origin());
    events.happened("charge.refunded", charge, call.origin());
    return expander.expand(refund.json(), params);
  }

  private StripeObject charge(ObjectNode params) {
    if (params.has("charge")) {
      return store.get(Kind.CHARGE, params.get("charge").asText(), "charge");
    }
    if (!params.has("payment_intent")) {
      throw StripeError.invalid(
          "parameter_missing",
          null,
          "One of the following params should be provided for this request: payment_intent or"
              + " charge.");
    }
    String id = params.get("payment_intent").asText();
    StripeObject intent = store.get(Kind.PAYMENT_INTENT, id, "payment_intent");
    if (!intent.is("status", "succeeded")) {
      throw StripeError.invalid(
          null,
          "payment_intent",
          "This PaymentIntent (" + id + ") does not have a successful charge to refund.");
    }
    return store.get(Kind.CHARGE, intent.text("latest_charge"), "charge");
  }

  /** The bank has taken the money already. */
  private void refuseDisputed(StripeObject charge) {
    boolean isGone =
        charge.json().path("disputed").asBoolean()
            && store.newest(Kind.DISPUTE, dispute -> dispute.is("charge", charge.id())).stream()
                .anyMatch(dispute -> !dispute.is("status", "won"));
    if (isGone) {
      throw StripeError.invalid(
          "charge_disputed",
          null,
          "Charge " + charge.id() + " has been charged back; cannot issue a refund.");
    }
  }

  /** Charges here never carry a transfer of their own: transfers are made and reversed apart. */
  private static void refuseReversal(StripeObject charge, ObjectNode params) {
    if (params.path("reverse_transfer").asBoolean()) {
      throw StripeError.invalid(
          null,
          "reverse_transfer",
          "Cannot reverse transfer: no transfer was created with charge " + charge.id() + ".");
    }
  }

  private static void refuseTooMuch(StripeObject charge, long amount, long left) {
    if (left == 0) {
      throw StripeError.invalid(
          "charge_already_refunded", null, "Charge " + charge.id() + " has already been refunded.");
    }
    if (amount > left) {
      throw StripeError.invalid(
          null,
          "amount",
          String.format(
              Locale.ROOT,
              "Refund amount (%d) is greater than unrefunded amount on charge (%d), in minor units"
                  + " of %s",
              amount,
              left,
              charge.text("currency")));
    }
  }

  private static boolean fits(StripeObject refund, ObjectNode params) {
    return matches(refund, params, "charge")
        && matches(refund, params, "payment_intent")
        && Listing.isWithin(params.path("created"), refund.number("created"));
  }

  private static boolean matches(StripeObject refund, ObjectNode params, String field) {
    return !params.has(field) || refund.is(field, params.get(field).asText());
  }
}
