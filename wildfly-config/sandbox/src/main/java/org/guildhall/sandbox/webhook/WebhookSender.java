package org.guildhall.sandbox.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.guildhall.sandbox.fault.Fault;
import org.guildhall.sandbox.fault.Faults;
import org.guildhall.sandbox.fault.Target;

/** Delivers events in the background until the market takes them. */
public final class WebhookSender implements AutoCloseable {

  private static final int THREADS = 8;
  private static final Duration REORDER_WINDOW = Duration.ofMillis(300);

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(THREADS, WebhookSender::daemon);
  private final Deque<String> reordered = new ArrayDeque<>();
  private final Set<String> retrying = ConcurrentHashMap.newKeySet();
  private final EventBodies bodies;
  private final Deliveries deliveries;
  private final Endpoint endpoint;
  private final Faults faults;
  private final Clock clock;

  public WebhookSender(
      EventBodies bodies, Deliveries deliveries, Endpoint endpoint, Faults faults, Clock clock) {
    this.bodies = bodies;
    this.deliveries = deliveries;
    this.endpoint = endpoint;
    this.faults = faults;
    this.clock = clock;
  }

  /** Takes up what an earlier run left undelivered. */
  public void resume() {
    deliveries
        .in(Deliveries.State.PENDING)
        .forEach(
            row -> {
              Instant due = Instant.parse(row.path("due").asText());
              later(row.path("event").asText(), Duration.between(clock.instant(), due));
            });
  }

  /** Opens the delivery of a new event; the fault of the moment decides how it travels. */
  public void publish(String eventId) {
    Fault fault = faults.take(Target.WEBHOOK, bodies.typeOf(eventId), Fault::confusesTheOrder);
    Duration wait = Duration.ofMillis(fault.latencyMs());
    if (fault.hold()) {
      deliveries.open(eventId, Deliveries.State.HELD, wait);
      return;
    }
    deliveries.open(eventId, Deliveries.State.PENDING, wait);
    if (fault.reorder()) {
      reorder(eventId);
      return;
    }
    for (int i = 0; i <= fault.duplicate(); i++) {
      later(eventId, wait);
    }
  }

  /** Sends an event once more, whatever became of it. */
  public void resend(String eventId) {
    later(eventId, Duration.ZERO);
  }

  /** Sends all held events, oldest first; answers how many. */
  public int release() {
    List<String> held = new ArrayList<>();
    deliveries.in(Deliveries.State.HELD).forEach(row -> held.add(0, row.path("event").asText()));
    for (String eventId : held) {
      deliveries.change(eventId, Deliveries.State.PENDING);
      later(eventId, Duration.ZERO);
    }
    return held.size();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private synchronized void reorder(String eventId) {
    if (reordered.isEmpty()) {
      threads.schedule(this::sendLastFirst, REORDER_WINDOW.toMillis(), TimeUnit.MILLISECONDS);
    }
    reordered.addFirst(eventId);
  }

  private void sendLastFirst() {
    List<String> batch;
    synchronized (this) {
      batch = List.copyOf(reordered);
      reordered.clear();
    }
    batch.forEach(this::attempt);
  }

  private void later(String eventId, Duration wait) {
    threads.schedule(() -> attempt(eventId), Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
  }

  private void attempt(String eventId) {
    Fault fault = faults.take(Target.WEBHOOK, bodies.typeOf(eventId), Fault::breaksTheCall);
    Attempt attempt = attempt(eventId, fault);
    Optional<Duration> wait = deliveries.attempted(eventId, attempt);
    if (attempt.isSuccess()) {
      bodies.delivered(eventId);
    }
    wait.ifPresent(pause -> retry(eventId, pause));
  }

  /** Copies of one event share one chain of retries. */
  private void retry(String eventId, Duration wait) {
    if (retrying.add(eventId)) {
      threads.schedule(
          () -> {
            retrying.remove(eventId);
            attempt(eventId);
          },
          wait.toMillis(),
          TimeUnit.MILLISECONDS);
    }
  }

  private Attempt attempt(String eventId, Fault fault) {
    if (fault.reset() == Fault.Reset.AT_ONCE || fault.errorStatus() > 0) {
      return Attempt.failed("Ordered failure: the event was not sent");
    }
    Attempt attempt = endpoint.post(bodies.of(eventId));
    return fault.reset() == Fault.Reset.AFTER_ACCEPT
        ? Attempt.failed("Ordered failure: the answer " + attempt.status() + " got lost")
        : attempt;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sandbox-webhook");
    thread.setDaemon(true);
    return thread;
  }
}
