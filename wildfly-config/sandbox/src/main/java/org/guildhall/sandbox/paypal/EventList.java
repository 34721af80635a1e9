package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/**
 * What PayPal told of, whether or not it arrived. The newest come first; a page names the one
 * behind it by a link.
 */
final class EventList {

  private static final String PATH = "/v1/notifications/webhooks-events";
  private static final int USUAL = 10;
  private static final int MOST = 300;

  private final PayPalStore store;
  private final String base;

  EventList(PayPalStore store, String base) {
    this.store = store;
    this.base = base;
  }

  ObjectNode get(String id) {
    return store.get(Kind.EVENT, id, "event_id");
  }

  /** {@code GET /v1/notifications/webhooks-events}, by time and type. */
  ObjectNode list(Request request) {
    Query query = new Query(request);
    Instant start = query.optionalTime("start_time").orElse(Instant.EPOCH);
    Instant end = query.optionalTime("end_time").orElse(store.now());
    String type = query.text("event_type").orElse("");
    int size = query.number("page_size", USUAL, MOST);
    List<ObjectNode> all =
        store.newest(
            Kind.EVENT,
            event -> {
              Instant at = Instant.parse(event.path("create_time").asText());
              return !at.isBefore(start)
                  && !at.isAfter(end)
                  && (type.isEmpty() || type.equals(event.path("event_type").asText()));
            });
    int from = query.text("next_page_token").map(token -> after(token, all)).orElse(0);
    List<ObjectNode> page = all.subList(from, Math.min(all.size(), from + size));
    ObjectNode list = Json.object();
    list.putArray("events").addAll(page);
    list.put("count", page.size());
    list.putArray("links").add(Links.of(base + PATH + "?" + request.query(), "self", "GET"));
    if (from + size < all.size()) {
      String next =
          "%s%s?page_size=%d&start_time=%s&end_time=%s%s&next_page_token=%s"
              .formatted(
                  base,
                  PATH,
                  size,
                  start,
                  end,
                  type.isEmpty() ? "" : "&event_type=" + type,
                  page.get(page.size() - 1).path("id").asText());
      list.withArray("links").add(Links.of(next, "next", "GET"));
    }
    return list;
  }

  private static int after(String last, List<ObjectNode> all) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).path("id").asText().equals(last)) {
        return i + 1;
      }
    }
    throw PayPalError.invalid("INVALID_PARAMETER_VALUE", "next_page_token");
  }
}
