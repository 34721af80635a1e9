package org.guildhall.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came of one drill. */
final class DrillTally {
  private final String name;
  private final int wanted;
  private final List<Duration> healing = new ArrayList<>();
  private final List<String> breaches = new ArrayList<>();
  private long lost;

  DrillTally(String name, int wanted) {
    this.name = name;
    this.wanted = wanted;
  }

  void healed(Duration took) {
    healing.add(took);
  }

  void breach(String what) {
    breaches.add(what);
  }

  void lost(long writes) {
    lost += writes;
  }

  boolean isClean() {
    return breaches.isEmpty() && lost == 0;
  }

  static String head() {
    return "%-14s %9s %9s %6s %14s %14s"
        .formatted("drill", "runs", "breaches", "lost", "heals, median", "heals, longest");
  }

  String line() {
    var sorted = healing.stream().sorted().toList();
    return "%-14s %9s %9d %6d %14s %14s"
        .formatted(
            name,
            healing.size() == wanted ? wanted : healing.size() + " of " + wanted,
            breaches.size(),
            lost,
            sorted.isEmpty() ? "-" : seconds(sorted.get(sorted.size() / 2)),
            sorted.isEmpty() ? "-" : seconds(sorted.get(sorted.size() - 1)));
  }

  List<String> breaches() {
    return List.copyOf(breaches);
  }

  private static String seconds(Duration time) {
    return "%.1f s".formatted(time.toMillis() / 1000.0);
  }
}
