package org.guildhall.local;

/** The end of a run: by a signal, or because something failed; whichever comes first. */
final class Ending {
  private final Market market;
  private volatile boolean signalled;
  private volatile boolean failed;

  Ending(Market market) {
    this.market = market;
  }

  void bySignal() {
    if (failed) {
      return;
    }
    signalled = true;
    System.out.println("Stopping …");
    market.stop();
    System.out.println("Stopped.");
  }

  /** A failure in consequence of the signal is none. */
  void byFailure(RuntimeException failure) {
    if (!signalled) {
      market.stop();
      failed = true;
      System.out.println("\n" + failure.getMessage() + "\n");
      throw failure;
    }
  }
}
