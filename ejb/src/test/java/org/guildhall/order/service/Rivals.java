package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.testing.World.number;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.service.Refusal;
import org.guildhall.testing.TestDatabase;

/** Two transactions about the same rows, in an order that no clock decides. */
final class Rivals {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String WAITING =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  private Rivals() {}

  /**
   * The second begins and waits while the first is done but not committed; answers what the second
   * was refused with. The first runs what it is handed before its transaction ends.
   */
  static Optional<ErrorCode> meet(
      TestDatabase database, Consumer<Runnable> first, Runnable second) {
    var rival = new AtomicReference<CompletableFuture<Void>>();
    first.accept(
        () -> {
          rival.set(CompletableFuture.runAsync(second));
          await("the rival waits")
              .atMost(PATIENCE)
              .until(() -> rival.get().isDone() || number(database, WAITING) > 0);
          assertThat(rival.get()).as("the rival, who should wait").isNotDone();
        });
    return refusal(() -> rival.get().join());
  }

  /** What the work was refused with, as whoever asked is told; empty when it was done. */
  static Optional<ErrorCode> refusal(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(Refusal.in(e).map(BusinessException::error).orElseThrow(() -> e));
    }
  }
}
