package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.guildhall.sandbox.state.Json;

/** Stripe's lists: newest first, paged by the id before or after. */
final class Listing {

  private static final int DEFAULT_LIMIT = 10;
  private static final int MOST = 100;

  private Listing() {}

  /** One page of all that fits; refuses a limit over 100 and an unknown starting point. */
  static ObjectNode page(String url, List<ObjectNode> all, ObjectNode params) {
    int limit = limit(params);
    List<ObjectNode> rest = all;
    boolean more;
    if (params.has("ending_before")) {
      rest = all.subList(0, index(all, params, "ending_before"));
      more = rest.size() > limit;
      rest = rest.subList(Math.max(0, rest.size() - limit), rest.size());
    } else {
      if (params.has("starting_after")) {
        rest = all.subList(index(all, params, "starting_after") + 1, all.size());
      }
      more = rest.size() > limit;
      rest = rest.subList(0, Math.min(limit, rest.size()));
    }
    ObjectNode list = Json.object().put("object", "list");
    list.putArray("data").addAll(rest);
    return list.put("has_more", more).put("url", url);
  }

  static List<ObjectNode> json(List<StripeObject> objects) {
    return objects.stream().map(StripeObject::json).toList();
  }

  /** Whether a time in seconds is within {@code created}, given as a time or as bounds. */
  static boolean isWithin(JsonNode range, long time) {
    return holds(range, "gt", bound -> time > bound)
        && holds(range, "gte", bound -> time >= bound)
        && holds(range, "lt", bound -> time < bound)
        && holds(range, "lte", bound -> time <= bound);
  }

  private static boolean holds(JsonNode range, String name, Function<Long, Boolean> test) {
    return !range.has(name) || test.apply(range.get(name).asLong());
  }

  private static int limit(ObjectNode params) {
    int limit = params.path("limit").asInt(DEFAULT_LIMIT);
    if (limit > MOST) {
      throw StripeError.invalid(
          "parameter_invalid_integer",
          "limit",
          "This value must be less than or equal to "
              + MOST
              + " (it currently is '"
              + limit
              + "').");
    }
    return limit;
  }

  private static int index(List<ObjectNode> all, ObjectNode params, String param) {
    String id = params.get(param).asText();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).path("id").asText().equals(id)) {
        return i;
      }
    }
    throw StripeError.missing("object", id, param);
  }
}
