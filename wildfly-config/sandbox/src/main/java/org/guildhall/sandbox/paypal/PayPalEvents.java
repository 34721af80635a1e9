package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.webhook.EventBodies;

/** Writes down what happened at the second provider, and hands it to whoever delivers it. */
final class PayPalEvents implements EventBodies {

  private final PayPalStore store;
  private final String base;
  private Consumer<String> publisher = eventId -> {};

  /** Links in events start with the base address. */
  PayPalEvents(PayPalStore store, String base) {
    this.store = store;
    this.base = base;
  }

  /** From now on new events are delivered. */
  void deliverBy(Consumer<String> newPublisher) {
    this.publisher = newPublisher;
  }

  /** A snapshot of the resource as it is now. */
  void happened(String type, String resourceType, String summary, JsonNode resource) {
    String id = "WH-" + PayPalStore.newId(17) + "-" + PayPalStore.newId(17);
    ObjectNode event =
        Json.object()
            .put("id", id)
            .put("event_version", "1.0")
            .put("create_time", store.time())
            .put("resource_type", resourceType)
            .put("resource_version", "2.0")
            .put("event_type", type)
            .put("summary", summary);
    event.set("resource", resource.deepCopy());
    String self = base + "/v1/notifications/webhooks-events/" + id;
    event
        .putArray("links")
        .add(Links.of(self, "self", "GET"))
        .add(Links.of(self + "/resend", "resend", "POST"));
    store.save(PayPalStore.Kind.EVENT, id, event);
    publisher.accept(id);
  }

  @Override
  public String typeOf(String eventId) {
    return event(eventId).path("event_type").asText();
  }

  /** Compact, so that the receiver can send the same bytes back to have them verified. */
  @Override
  public String of(String eventId) {
    return Json.compact(event(eventId));
  }

  @Override
  public void delivered(String eventId) {
    // PayPal's events do not tell whether they arrived; the delivery does.
  }

  private ObjectNode event(String eventId) {
    return store.get(PayPalStore.Kind.EVENT, eventId, "event_id");
  }
}
