package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The checkout sessions of the API, except their creation. */
final class Sessions {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules PAGED = ParamRules.ofList("");
  private static final ParamRules LIST =
      ParamRules.ofList(
          """
          payment_intent text
          status choice(open|complete|expired)
          customer_details.email text
          created.gt integer
          created.gte integer
          created.lt integer
          created.lte integer
          """);

  private final StripeStore store;
  private final Expander expander;
  private final Expiry expiry;

  Sessions(StripeStore store, Expander expander, Expiry expiry) {
    this.store = store;
    this.expander = expander;
    this.expiry = expiry;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(get(call).json(), params);
  }

  /** Refuses a session that is no longer open. */
  ObjectNode expire(Call call) {
    ObjectNode params = NONE.check(call.params());
    StripeObject session = get(call);
    if (!session.is("status", "open")) {
      throw StripeError.invalid(
          null,
          null,
          "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session"
              + " has a status of `"
              + session.text("status")
              + "`.");
    }
    return expander.expand(expiry.expire(session, call.origin()).json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found = store.newest(Kind.SESSION, session -> fits(session, params));
    return expander.expandList(
        Listing.page("/v1/checkout/sessions", Listing.json(found), params), params);
  }

  ObjectNode lineItems(Call call) {
    ObjectNode params = PAGED.check(call.params());
    StripeObject session = get(call);
    return Listing.page(
        "/v1/checkout/sessions/" + session.id() + "/line_items", items(session), params);
  }

  static List<ObjectNode> items(StripeObject session) {
    List<ObjectNode> items = new ArrayList<>();
    ArrayNode stored = session.hidden().withArray("line_items");
    stored.forEach(item -> items.add((ObjectNode) item));
    return items;
  }

  private static boolean fits(StripeObject session, ObjectNode params) {
    return matches(session.text("payment_intent"), params.path("payment_intent").asText(null))
        && matches(session.text("status"), params.path("status").asText(null))
        && matches(
            session.json().path("customer_details").path("email").asText(null),
            params.path("customer_details").path("email").asText(null))
        && Listing.isWithin(params.path("created"), session.number("created"));
  }

  private static boolean matches(String actual, String wanted) {
    return wanted == null || wanted.equals(actual);
  }

  private StripeObject get(Call call) {
    StripeObject session = store.get(Kind.SESSION, call.variable("id"), "session");
    return expiry.isOverdue(session) ? expiry.expire(session, Origin.OUTSIDE) : session;
  }
}
