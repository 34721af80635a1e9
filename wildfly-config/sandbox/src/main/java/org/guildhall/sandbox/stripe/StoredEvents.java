package org.guildhall.sandbox.stripe;

import org.guildhall.sandbox.webhook.EventBodies;

/** The events as the sender of webhooks needs them. */
public final class StoredEvents implements EventBodies {

  private final StripeStore store;

  public StoredEvents(StripeStore store) {
    this.store = store;
  }

  @Override
  public String typeOf(String eventId) {
    return get(eventId).text("type");
  }

  @Override
  public String of(String eventId) {
    return get(eventId).json().toPrettyString();
  }

  @Override
  public void delivered(String eventId) {
    store.atomically(
        () -> {
          StripeObject event = get(eventId);
          event.json().put("pending_webhooks", 0);
          store.save(Kind.EVENT, event);
          return event;
        });
  }

  private StripeObject get(String eventId) {
    return store.get(Kind.EVENT, eventId, "id");
  }
}
