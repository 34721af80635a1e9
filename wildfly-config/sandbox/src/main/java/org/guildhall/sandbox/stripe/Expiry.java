package org.guildhall.sandbox.stripe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ends sessions: by the API, and those whose time is over. */
public final class Expiry {

  private final StripeStore store;
  private final Events events;
  private final Map<String, Long> open = new ConcurrentHashMap<>();

  public Expiry(StripeStore store, Events events) {
    this.store = store;
    this.events = events;
    store.newest(Kind.SESSION, session -> session.is("status", "open")).forEach(this::watch);
  }

  /** From now on the session is watched. */
  void watch(StripeObject session) {
    open.put(session.id(), session.number("expires_at"));
  }

  public boolean isOverdue(StripeObject session) {
    return session.is("status", "open") && session.number("expires_at") <= store.now();
  }

  /** Expires all that are overdue. */
  public void sweep() {
    long now = store.now();
    open.forEach(
        (id, end) -> {
          if (end <= now) {
            open.remove(id);
            endNow(id);
          }
        });
  }

  /** Makes the session overdue now, whatever its time; does nothing to one that is not open. */
  public StripeObject endNow(String id) {
    return store.atomically(
        () -> {
          StripeObject session = store.get(Kind.SESSION, id, "session");
          return session.is("status", "open") ? expire(session, Origin.OUTSIDE) : session;
        });
  }

  StripeObject expire(StripeObject session, Origin origin) {
    session.json().put("status", "expired").putNull("url");
    store.save(Kind.SESSION, session);
    open.remove(session.id());
    String intentId = session.text("payment_intent");
    if (intentId != null) {
      cancel(store.get(Kind.PAYMENT_INTENT, intentId, "intent"), origin);
    }
    events.happened("checkout.session.expired", session, origin);
    return session;
  }

  private void cancel(StripeObject intent, Origin origin) {
    intent.json().put("status", "canceled").put("canceled_at", store.now());
    intent.json().put("cancellation_reason", "automatic").putNull("next_action");
    store.save(Kind.PAYMENT_INTENT, intent);
    events.happened("payment_intent.canceled", intent, origin);
  }
}
