package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/** The events of the API. */
final class EventArchive {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules LIST =
      ParamRules.ofList(
          """
          type text
          types.[] text
          delivery_success boolean
          created.gt integer
          created.gte integer
          created.lt integer
          created.lte integer
          """);

  private final StripeStore store;

  EventArchive(StripeStore store) {
    this.store = store;
  }

  ObjectNode retrieve(Call call) {
    NONE.check(call.params());
    StripeObject event = store.get(Kind.EVENT, call.variable("id"), "id");
    if (!isOf(event, call)) {
      throw StripeError.missing("event", event.id(), "id");
    }
    return event.json();
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(Kind.EVENT, event -> isOf(event, call) && fits(event, params));
    return Listing.page("/v1/events", Listing.json(found), params);
  }

  /** As at Stripe, the events of a connected account are found only in its name. */
  private static boolean isOf(StripeObject event, Call call) {
    return Objects.equals(event.text("account"), call.account());
  }

  private static boolean fits(StripeObject event, ObjectNode params) {
    return isOfType(event.text("type"), params)
        && isDelivered(event, params)
        && Listing.isWithin(params.path("created"), event.number("created"));
  }

  private static boolean isOfType(String type, ObjectNode params) {
    if (params.has("type")) {
      String wanted = params.get("type").asText();
      return wanted.endsWith("*")
          ? type.startsWith(wanted.substring(0, wanted.length() - 1))
          : type.equals(wanted);
    }
    if (!params.has("types")) {
      return true;
    }
    for (JsonNode wanted : params.get("types")) {
      if (wanted.asText().equals(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDelivered(StripeObject event, ObjectNode params) {
    return !params.has("delivery_success")
        || params.get("delivery_success").asBoolean() == (event.number("pending_webhooks") == 0);
  }
}
