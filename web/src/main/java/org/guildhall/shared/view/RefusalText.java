package org.guildhall.shared.view;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guildhall.shared.entity.BusinessException;

/**
 * What a refusal says to people, and how long it asks them to wait. A wait is told as a duration:
 * the market does not know a visitor's time zone.
 */
public final class RefusalText {
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;

  /** For what passes by itself, nobody knows exactly when. */
  private static final Duration SOON = Duration.ofSeconds(5);

  private RefusalText() {}

  /** The sentence of the refusal; its code if nobody wrote one. */
  public static String of(BusinessException refusal) {
    var wait = wait(refusal);
    var arguments =
        refusal.arguments().stream()
            .map(
                argument ->
                    wait.isPresent() && argument instanceof Instant ? words(wait.get()) : argument)
            .toArray();
    return Texts.format("error." + refusal.code(), arguments);
  }

  /** How long to wait before trying again makes sense; empty where waiting does not help. */
  public static Optional<Duration> wait(BusinessException refusal) {
    if (refusal.error().status() == BUSY) {
      return Optional.of(SOON);
    }
    if (refusal.error().status() != TOO_MANY) {
      return Optional.empty();
    }
    var now = CDI.current().select(Clock.class).get().instant();
    return refusal.arguments().stream()
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast)
        .findFirst()
        .map(until -> Duration.between(now, until));
  }

  /** Whole seconds for the header, never less than one. */
  public static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  /** "in 40 seconds", "in 12 minutes"; rounded up, so that nobody comes too early. */
  public static String words(Duration wait) {
    var seconds = seconds(wait);
    return seconds < 60
        ? Texts.format("common.wait.seconds", seconds)
        : Texts.format("common.wait.minutes", (seconds + 59) / 60);
  }
}
