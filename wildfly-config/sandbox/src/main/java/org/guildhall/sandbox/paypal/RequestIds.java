package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.Table;

/** Remembers what each PayPal-Request-Id brought for 45 days; refusals are not remembered. */
final class RequestIds {

  private static final Duration KEPT = Duration.ofDays(45);

  private final Table table;
  private final Clock clock;
  private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

  RequestIds(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
    table.removeIf(row -> !isFresh(row));
  }

  /** The fingerprint is what must be equal for the request to be the same one. */
  Answer once(String id, String fingerprint, Supplier<Answer> operation) {
    if (!inFlight.add(id)) {
      throw PayPalError.of(
          409, "PREVIOUS_REQUEST_IN_PROGRESS", null, Issues.text("PREVIOUS_REQUEST_IN_PROGRESS"));
    }
    try {
      ObjectNode known = table.get(id).filter(this::isFresh).orElse(null);
      if (known == null) {
        return remembered(id, fingerprint, operation.get());
      }
      if (!known.path("fingerprint").asText().equals(fingerprint)) {
        throw PayPalError.unprocessable("DUPLICATE_REQUEST_ID", null);
      }
      return Answer.jsonText(known.path("status").asInt(), known.path("body").asText())
          .with("Idempotent-Replayed", "true");
    } finally {
      inFlight.remove(id);
    }
  }

  private Answer remembered(String id, String fingerprint, Answer answer) {
    if (answer.status() < 300) {
      table.put(
          id,
          Json.object()
              .put("fingerprint", fingerprint)
              .put("status", answer.status())
              .put("body", answer.bodyText())
              .put("at", clock.millis()));
    }
    return answer;
  }

  private boolean isFresh(ObjectNode row) {
    return row.path("at").asLong() + KEPT.toMillis() > clock.millis();
  }
}
