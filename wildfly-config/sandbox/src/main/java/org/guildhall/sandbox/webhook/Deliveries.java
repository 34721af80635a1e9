package org.guildhall.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.Table;

/** The state of each event's delivery, with all attempts. */
public final class Deliveries {

  /** Where a delivery stands. */
  public enum State {
    PENDING,
    HELD,
    DELIVERED,
    GIVEN_UP
  }

  private static final String STATE = "state";
  private static final String ATTEMPTS = "attempts";

  private final Table table;
  private final Clock clock;

  public Deliveries(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  synchronized void open(String eventId, State state, Duration wait) {
    ObjectNode row = Json.object().put("event", eventId).put(STATE, state.name());
    row.put("due", clock.instant().plus(wait).toString());
    row.putArray(ATTEMPTS);
    table.put(eventId, row);
  }

  /** Newest first. */
  public List<ObjectNode> all(int limit) {
    return table.newest(row -> true, limit);
  }

  public Optional<ObjectNode> find(String eventId) {
    return table.get(eventId);
  }

  List<ObjectNode> in(State state) {
    return table.newest(row -> row.path(STATE).asText().equals(state.name()));
  }

  synchronized void change(String eventId, State state) {
    table
        .get(eventId)
        .ifPresent(
            row -> {
              row.put(STATE, state.name());
              table.put(eventId, row);
            });
  }

  /** Notes an attempt; the pause before the next one is empty when there is none to come. */
  synchronized Optional<Duration> attempted(String eventId, Attempt attempt) {
    ObjectNode row = table.get(eventId).orElseThrow();
    ArrayNode attempts = row.withArray(ATTEMPTS);
    attempts.add(attempt.json(clock.instant()));
    Optional<Duration> wait =
        isDelivered(row) || attempt.isSuccess()
            ? Optional.empty()
            : RetryPlan.after(attempts.size());
    if (isDelivered(row) || attempt.isSuccess()) {
      row.put(STATE, State.DELIVERED.name());
    } else if (wait.isEmpty()) {
      row.put(STATE, State.GIVEN_UP.name());
    } else {
      row.put("due", clock.instant().plus(wait.get()).toString());
    }
    table.put(eventId, row);
    return wait;
  }

  private static boolean isDelivered(ObjectNode row) {
    return row.path(STATE).asText().equals(State.DELIVERED.name());
  }
}
