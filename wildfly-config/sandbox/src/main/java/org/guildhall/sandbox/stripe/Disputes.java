package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The disputes of the API: look, answer, give in. */
final class Disputes {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules UPDATE =
      ParamRules.of(
          """
          evidence.access_activity_log text
          evidence.billing_address text
          evidence.cancellation_policy_disclosure text
          evidence.cancellation_rebuttal text
          evidence.customer_email_address text
          evidence.customer_name text
          evidence.customer_purchase_ip text
          evidence.duplicate_charge_explanation text
          evidence.duplicate_charge_id text
          evidence.product_description text
          evidence.refund_policy_disclosure text
          evidence.refund_refusal_explanation text
          evidence.service_date text
          evidence.shipping_address text
          evidence.shipping_carrier text
          evidence.shipping_date text
          evidence.shipping_tracking_number text
          evidence.uncategorized_text text
          metadata map
          submit boolean
          """);
  private static final ParamRules LIST =
      ParamRules.ofDatedList(
          """
          charge text
          payment_intent text
          """);

  private final StripeStore store;
  private final Expander expander;
  private final DisputeLife life;

  Disputes(StripeStore store, Expander expander, DisputeLife life) {
    this.store = store;
    this.expander = expander;
    this.life = life;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(get(call).json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(
            Kind.DISPUTE,
            dispute ->
                dispute.fits(params, "charge")
                    && dispute.fits(params, "payment_intent")
                    && Listing.isWithin(params.path("created"), dispute.number("created")));
    return expander.expandList(Listing.page("/v1/disputes", Listing.json(found), params), params);
  }

  /** As at Stripe, evidence is handed in at once unless {@code submit} is false. */
  ObjectNode update(Call call) {
    ObjectNode params = UPDATE.check(call.params());
    StripeObject dispute = open(call);
    ObjectNode evidence = params.withObject("/evidence");
    dispute.json().withObject("/evidence").setAll(evidence);
    dispute.json().withObject("/metadata").setAll(params.withObject("/metadata"));
    ObjectNode details = dispute.json().withObject("/evidence_details");
    details.put("has_evidence", details.path("has_evidence").asBoolean() || !evidence.isEmpty());
    expander.check(dispute.json(), params);
    boolean submits = params.path("submit").asBoolean(!evidence.isEmpty());
    if (submits && !details.path("has_evidence").asBoolean()) {
      throw StripeError.invalid(null, "submit", "There is no evidence to submit.");
    }
    if (submits && dispute.is("status", "under_review")) {
      throw StripeError.invalid(
          null, null, "Evidence was already submitted for this dispute. It can be submitted once.");
    }
    if (submits) {
      life.submitted(dispute, call.origin());
    } else {
      life.changed(dispute, call.origin());
    }
    return expander.expand(dispute.json(), params);
  }

  /** Gives in: the dispute is lost. */
  ObjectNode close(Call call) {
    ObjectNode params = NONE.check(call.params());
    StripeObject dispute = open(call);
    expander.check(dispute.json(), params);
    return expander.expand(life.close(dispute, false, call.origin()).json(), params);
  }

  private StripeObject open(Call call) {
    StripeObject dispute = get(call);
    if (DisputeLife.isOver(dispute)) {
      throw StripeError.invalid(null, null, "This dispute is already closed.");
    }
    return dispute;
  }

  private StripeObject get(Call call) {
    return store.get(Kind.DISPUTE, call.variable("id"), "dispute");
  }
}
