package org.guildhall.local;

/** Where a run tells what it is doing. */
@FunctionalInterface
public interface Progress {

  /** Says nothing; for tests. */
  Progress SILENT = what -> {};

  void say(String what);

  /** Lines on the console, each with the seconds since the start. */
  static Progress onConsole() {
    var started = System.nanoTime();
    return what ->
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - started) / 1_000_000_000.0, what);
  }
}
