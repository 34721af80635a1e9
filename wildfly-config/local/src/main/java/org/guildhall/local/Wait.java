package org.guildhall.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for something to become true, with a word now and then. */
public final class Wait {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final Duration BETWEEN_WORDS = Duration.ofSeconds(5);

  private Wait() {}

  public static void until(
      BooleanSupplier fact, Duration patience, Progress progress, Supplier<String> meanwhile) {
    var started = System.nanoTime();
    var said = started;
    while (!fact.getAsBoolean()) {
      var now = System.nanoTime();
      if (now - started > patience.toNanos()) {
        throw new CannotRun("Gave up after " + patience.toSeconds() + " s: " + meanwhile.get());
      }
      if (now - said > BETWEEN_WORDS.toNanos()) {
        progress.say("  " + meanwhile.get());
        said = now;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }
}
