package org.guildhall.local.demo;

/** How much the demo market brought. */
public record DemoCounts(
    int people, int shops, int listings, int pictures, int reviews, int orders) {

  /** Nothing: the market was there already. */
  public static final DemoCounts NONE = new DemoCounts(0, 0, 0, 0, 0, 0);

  public boolean isNothing() {
    return equals(NONE);
  }
}
