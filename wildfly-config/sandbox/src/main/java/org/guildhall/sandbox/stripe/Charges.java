package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The charges of the API. */
final class Charges {

  private static final ParamRules NONE = ParamRules.of("");

  private static final ParamRules LIST =
      ParamRules.ofDatedList(
          """
          payment_intent text
          transfer_group text
          """);

  private final StripeStore store;
  private final Expander expander;

  Charges(StripeStore store, Expander expander) {
    this.store = store;
    this.expander = expander;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(store.get(Kind.CHARGE, call.variable("id"), "charge").json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(
            Kind.CHARGE,
            charge ->
                charge.fits(params, "payment_intent")
                    && charge.fits(params, "transfer_group")
                    && Listing.isWithin(params.path("created"), charge.number("created")));
    return expander.expandList(Listing.page("/v1/charges", Listing.json(found), params), params);
  }
}
