package org.guildhall.shipping.entity;

/** Who carries a parcel. Those that can be asked tell us where it is. */
public enum Carrier {
  UPS(true),
  FEDEX(false),
  USPS(false),
  OTHER(false);

  private final boolean asked;

  Carrier(boolean asked) {
    this.asked = asked;
  }

  /** We poll this carrier for the parcel's way. */
  public boolean isAsked() {
    return asked;
  }
}
