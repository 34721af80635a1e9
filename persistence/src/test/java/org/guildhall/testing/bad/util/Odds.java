package org.guildhall.testing.bad.util;

/** Lives in a drawer for odds and ends. */
public final class Odds {
  private Odds() {}
}
