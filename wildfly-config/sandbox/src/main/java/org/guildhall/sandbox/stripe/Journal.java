package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.state.Json;

/** What the market asked a payment provider lately, so that a test can judge the requests. */
public final class Journal {

  private static final int KEPT = 1000;
  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Idempotency-Key",
          "Stripe-Version",
          "Stripe-Account",
          "User-Agent",
          "PayPal-Request-Id",
          "Prefer");

  private final Deque<ObjectNode> entries = new ArrayDeque<>();
  private final Clock clock;

  public Journal(Clock clock) {
    this.clock = clock;
  }

  /** Oldest first. */
  public synchronized ArrayNode entries() {
    ArrayNode all = Json.array();
    entries.forEach(entry -> all.add(entry.deepCopy()));
    return all;
  }

  public synchronized void clear() {
    entries.clear();
  }

  public synchronized Entry begin(String requestId, Request request, ObjectNode params) {
    ObjectNode entry = Json.object();
    entry
        .put("id", requestId)
        .put("at", clock.instant().toString())
        .put("method", request.method())
        .put("path", request.path())
        .set("params", params);
    ObjectNode headers = entry.putObject("headers");
    HEADERS.forEach(name -> request.header(name).ifPresent(value -> headers.put(name, value)));
    request
        .header("Authorization")
        .ifPresent(value -> headers.put("Authorization", value.split(" ")[0] + " ***"));
    entries.addLast(entry);
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
    return new Entry(entry);
  }

  /** One request whose answer is still to come; status 0 means that no answer was given. */
  public final class Entry {

    private final ObjectNode entry;

    private Entry(ObjectNode entry) {
      this.entry = entry;
    }

    public void end(Answer answer) {
      synchronized (Journal.this) {
        entry.put("status", answer.status());
        if (!answer.isDropped()) {
          entry.set("answer", Json.parse(answer.bodyText()));
        }
        entry.put("replayed", answer.headers().containsKey("Idempotent-Replayed"));
      }
    }
  }
}
