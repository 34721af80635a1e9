package org.guildhall.sandbox.fault;

/** Ordered slowness. */
public final class Pause {

  private Pause() {}

  /** Returns early when the sandbox is closing. */
  public static void of(long millis) {
    if (millis <= 0) {
      return;
    }
    try {
      Thread.sleep(millis);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
