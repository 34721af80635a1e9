package org.guildhall.payment.entity;

import jakarta.persistence.Embeddable;

/** One maker's part of a dispute, in minor units of the payment's currency. */
@Embeddable
public class DisputePart {
  private long amountMinor;
  private long feeMinor;
  private Long borneMinor;

  protected DisputePart() {}

  DisputePart(long amountMinor) {
    this.amountMinor = amountMinor;
  }

  void take(long amount, long fee) {
    amountMinor = amount;
    feeMinor = fee;
  }

  void bear(long minor) {
    borneMinor = minor;
  }

  /** All that a loss costs: the amount and its share of the fee. */
  public long costMinor() {
    return Math.addExact(amountMinor, feeMinor);
  }

  public long getAmountMinor() {
    return amountMinor;
  }

  public long getFeeMinor() {
    return feeMinor;
  }

  /** What the maker bears of a lost dispute; null while nobody knows. */
  public Long getBorneMinor() {
    return borneMinor;
  }
}
