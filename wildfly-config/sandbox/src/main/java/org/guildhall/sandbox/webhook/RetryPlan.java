package org.guildhall.sandbox.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a refused event is tried again: soon at first, then hourly for three days. */
final class RetryPlan {

  private static final List<Integer> SECONDS = List.of(1, 2, 5, 15, 60, 300, 900);
  private static final int MOST_ATTEMPTS = 80;

  private RetryPlan() {}

  /** The pause after so many failed attempts; empty when it is time to give up. */
  static Optional<Duration> after(int failures) {
    if (failures >= MOST_ATTEMPTS) {
      return Optional.empty();
    }
    return Optional.of(
        failures <= SECONDS.size()
            ? Duration.ofSeconds(SECONDS.get(failures - 1))
            : Duration.ofHours(1));
  }
}
