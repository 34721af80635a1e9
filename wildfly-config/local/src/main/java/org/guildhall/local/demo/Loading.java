package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;

/** What every writer of a load shares. */
record Loading(DemoData data, Rows rows, NamedIds ids, Instant now) {

  Rows.Row into(String table) {
    return rows.into(table);
  }

  /** The moment that many days ago, at an hour of its own so that not all happens at once. */
  Instant daysAgo(int days, String name) {
    return Moments.daysAgo(now, days, name);
  }

  Instant minutesAgo(long minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }
}
