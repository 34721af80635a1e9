package org.guildhall.order.entity;

/** What became of a buyer's wish to cancel. Only what was asked and not answered moves. */
public enum CancellationStatus {
  ASKED,
  /** The order was cancelled: by its maker, by the office, or at once. */
  ACCEPTED,
  REFUSED,
  /** The maker said nothing until the last day, and silence is a yes. */
  TIMED_OUT,
  /** The parcel was on its way before the answer. */
  OVERTAKEN;

  /** True when it led to a cancelled order. */
  public boolean isGranted() {
    return this == ACCEPTED || this == TIMED_OUT;
  }
}
