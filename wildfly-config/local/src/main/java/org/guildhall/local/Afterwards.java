package org.guildhall.local;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tells of the work that goes on behind an open market: a catalogue coming in, pictures. */
final class Afterwards {
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(1);

  private final Market market;
  private final Progress progress;

  Afterwards(Market market, Progress progress) {
    this.market = market;
    this.progress = progress;
  }

  /** Until the last row of the catalogue is read and the last picture made. */
  void follow() {
    follow("import", () -> ImportProgress.of(market.dataSource()), ImportProgress::isDone);
    follow("pictures", () -> ImageQueue.of(market.dataSource()), ImageQueue::isDone);
  }

  private <T> void follow(String what, Supplier<T> look, Predicate<T> isDone) {
    if (isDone.test(look.get())) {
      return;
    }
    Wait.until(
        () -> !market.isServerAlive() || isDone.test(look.get()),
        AS_LONG_AS_IT_TAKES,
        progress,
        () -> what + ": " + look.get());
    progress.say("  " + what + ": " + look.get());
  }
}
