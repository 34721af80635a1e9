package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.guildhall.sandbox.state.StateLog;
import org.guildhall.sandbox.state.Table;

/** All objects of the second provider, and the one lock that makes its operations atomic. */
final class PayPalStore {

  /** The kinds of objects; each has a table. */
  enum Kind {
    ORDER,
    CAPTURE,
    REFUND,
    DISPUTE,
    EVENT,
    TRANSACTION
  }

  /** No letters that look like digits, as in PayPal's ids. */
  private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final ReentrantLock lock = new ReentrantLock();
  private final StateLog log;
  private final Clock clock;

  PayPalStore(StateLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  <T> T atomically(Supplier<T> operation) {
    lock.lock();
    try {
      return operation.get();
    } finally {
      lock.unlock();
    }
  }

  static String newId(int length) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < length; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** As PayPal writes times, to the second. */
  String time() {
    return now().toString();
  }

  Optional<ObjectNode> find(Kind kind, String id) {
    return table(kind).get(id);
  }

  /** Refuses an unknown id. */
  ObjectNode get(Kind kind, String id, String field) {
    return find(kind, id).orElseThrow(() -> PayPalError.missing(field));
  }

  void save(Kind kind, String id, ObjectNode document) {
    table(kind).put(id, document);
  }

  /** Newest first. */
  List<ObjectNode> newest(Kind kind, Predicate<ObjectNode> fits) {
    return table(kind).newest(fits);
  }

  Table table(Kind kind) {
    return log.table("paypal_" + kind.name().toLowerCase(java.util.Locale.ROOT));
  }
}
