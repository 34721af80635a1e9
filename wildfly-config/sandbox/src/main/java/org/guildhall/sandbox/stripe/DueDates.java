package org.guildhall.sandbox.stripe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Objects of one kind that change by themselves when their time has come; survives a restart. */
final class DueDates {

  private static final String DUE = "settles_at";

  private final Map<String, Long> pending = new ConcurrentHashMap<>();
  private final StripeStore store;
  private final Kind kind;
  private final Consumer<StripeObject> change;

  /** The change is made inside {@link StripeStore#atomically} and must save the object. */
  DueDates(StripeStore store, Kind kind, Consumer<StripeObject> change) {
    this.store = store;
    this.kind = kind;
    this.change = change;
    store.newest(kind, object -> object.hidden().has(DUE)).forEach(this::watch);
  }

  /** Sets the time, in seconds since 1970, in place of an earlier one; saves the object. */
  void set(StripeObject object, long due) {
    object.hidden().put(DUE, due);
    store.save(kind, object);
    watch(object);
  }

  /** The object no longer waits; the caller saves it. */
  void clear(StripeObject object) {
    object.hidden().remove(DUE);
    pending.remove(object.id());
  }

  void sweep() {
    long now = store.now();
    pending.forEach(
        (id, due) -> {
          if (due <= now) {
            store.atomically(() -> end(id, now));
          }
        });
  }

  private boolean end(String id, long now) {
    StripeObject object = store.get(kind, id, "id");
    boolean isDue = object.hidden().path(DUE).asLong(Long.MAX_VALUE) <= now;
    if (isDue) {
      clear(object);
      change.accept(object);
    }
    return isDue;
  }

  private void watch(StripeObject object) {
    pending.put(object.id(), object.hidden().get(DUE).asLong());
  }
}
