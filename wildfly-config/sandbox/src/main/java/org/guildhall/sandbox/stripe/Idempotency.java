package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.Table;

/** Remembers the answer of each idempotency key for 24 hours, refusals included. */
final class Idempotency {

  private static final Duration KEPT = Duration.ofHours(24);

  private final Table table;
  private final Clock clock;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

  Idempotency(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
    table.removeIf(row -> !isFresh(row));
  }

  /**
   * Answers as the first time when the key is known. Refuses other parameters than the first time,
   * and a key whose first request still runs.
   *
   * @param fingerprint what must be equal for the request to be the same one
   */
  Answer once(String key, String fingerprint, String requestId, Supplier<Answer> operation) {
    if (!inFlight.add(key)) {
      throw StripeError.keyInUse(key);
    }
    try {
      return table
          .get(key)
          .filter(this::isFresh)
          .map(row -> replay(key, fingerprint, row))
          .orElseGet(() -> perform(key, fingerprint, requestId, operation));
    } finally {
      inFlight.remove(key);
    }
  }

  private Answer replay(String key, String fingerprint, ObjectNode row) {
    if (!row.path("fingerprint").asText().equals(fingerprint)) {
      throw StripeError.of(
          400,
          "idempotency_error",
          "Keys for idempotent requests can only be used with the same parameters they were first"
              + " used with. Try using a key other than '"
              + key
              + "' if you meant to execute a different request.");
    }
    return Answer.jsonText(row.path("status").asInt(), row.path("body").asText())
        .with("Idempotent-Replayed", "true")
        .with("Original-Request", row.path("request").asText());
  }

  private Answer perform(
      String key, String fingerprint, String requestId, Supplier<Answer> operation) {
    Answer answer = operation.get();
    table.put(
        key,
        Json.object()
            .put("fingerprint", fingerprint)
            .put("request", requestId)
            .put("status", answer.status())
            .put("body", answer.bodyText())
            .put("at", clock.millis()));
    return answer;
  }

  private boolean isFresh(ObjectNode row) {
    return row.path("at").asLong() + KEPT.toMillis() > clock.millis();
  }
}
