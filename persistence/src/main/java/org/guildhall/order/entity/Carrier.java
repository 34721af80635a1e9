package org.guildhall.order.entity;

/** Who carries a parcel. Only the first three can be asked where it is. */
public enum Carrier {
  UPS,
  FEDEX,
  USPS,
  OTHER;

  public boolean isTracked() {
    return this != OTHER;
  }
}
