package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;

/** Turns "so many days ago" into moments that differ, and are the same on every run. */
final class Moments {
  private static final int QUARTER_DAY_MINUTES = 360;

  private Moments() {}

  /** That many days before now, less up to six hours that depend on the name. */
  static Instant daysAgo(Instant now, int days, String name) {
    return now.minus(Duration.ofDays(days)).minus(Duration.ofMinutes(spread(name)));
  }

  static long spread(String name) {
    return Math.floorMod(name.hashCode(), QUARTER_DAY_MINUTES);
  }
}
