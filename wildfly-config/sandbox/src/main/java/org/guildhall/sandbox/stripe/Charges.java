package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The charges of the API. */
final class Charges {

  private static final ParamRules NONE = ParamRules.of("");

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
}
