package org.guildhall.payment.entity;

import jakarta.persistence.Embeddable;

/** One maker's part of a payment, in minor units of the payment's currency. */
@Embeddable
public class PaymentSplit {
  private long authorisedMinor;
  private long capturedMinor;
  private long refundedMinor;

  protected PaymentSplit() {}

  PaymentSplit(long authorisedMinor) {
    this.authorisedMinor = authorisedMinor;
  }

  void capture() {
    capturedMinor = authorisedMinor;
  }

  void refund(long minor) {
    refundedMinor = Math.addExact(refundedMinor, minor);
  }

  long leftMinor() {
    return capturedMinor - refundedMinor;
  }

  public long getAuthorisedMinor() {
    return authorisedMinor;
  }

  public long getCapturedMinor() {
    return capturedMinor;
  }

  public long getRefundedMinor() {
    return refundedMinor;
  }
}
