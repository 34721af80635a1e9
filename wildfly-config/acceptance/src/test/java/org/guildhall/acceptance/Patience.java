package org.guildhall.acceptance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Waiting for a fact that comes by queue or carrier, with a deadline. */
final class Patience {
  private static final Duration DEADLINE = Duration.ofSeconds(45);

  private Patience() {}

  static <T> T until(String fact, Callable<T> look, Predicate<T> isSo) {
    return Awaitility.await(fact)
        .atMost(DEADLINE)
        .pollInterval(Duration.ofMillis(300))
        .pollInSameThread()
        .until(look, isSo);
  }
}
