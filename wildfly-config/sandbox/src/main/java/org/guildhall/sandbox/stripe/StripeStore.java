package org.guildhall.sandbox.stripe;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.guildhall.sandbox.state.StateLog;

/** All objects of the payment provider, and the one lock that makes its operations atomic. */
public final class StripeStore {

  private final ReentrantLock lock = new ReentrantLock();
  private final StateLog log;
  private final Clock clock;

  public StripeStore(StateLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Runs alone: no other operation of the provider or of its hosted page runs at the same time. */
  public <T> T atomically(Supplier<T> operation) {
    lock.lock();
    try {
      return operation.get();
    } finally {
      lock.unlock();
    }
  }

  /** Seconds since 1970. */
  public long now() {
    return clock.instant().getEpochSecond();
  }

  public StripeObject create(Kind kind, String apiVersion) {
    String id = Ids.next(kind.prefix());
    return StripeObject.ofKind(kind.resource(), id, now(), apiVersion);
  }

  public Optional<StripeObject> find(Kind kind, String id) {
    return log.table(kind.table()).get(id).map(StripeObject::read);
  }

  /** The object that an id names by its prefix. */
  Optional<StripeObject> find(String id) {
    return Kind.ofId(id).flatMap(kind -> find(kind, id));
  }

  /** Refuses an unknown id in Stripe's words; {@code param} is the parameter that named it. */
  public StripeObject get(Kind kind, String id, String param) {
    return find(kind, id).orElseThrow(() -> StripeError.missing(kind.table(), id, param));
  }

  public void save(Kind kind, StripeObject object) {
    log.table(kind.table()).put(object.id(), object.row());
  }

  /** Newest first. */
  public List<StripeObject> newest(Kind kind, Predicate<StripeObject> fits) {
    return log.table(kind.table()).newest(row -> fits.test(StripeObject.read(row))).stream()
        .map(StripeObject::read)
        .toList();
  }
}
