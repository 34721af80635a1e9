package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;
import org.guildhall.payment.entity.RefundAmounts;
import org.guildhall.shared.entity.BusinessException;

/** What of a shop order went back to its buyer (minor units), beside the units of its lines. */
@Embeddable
public class Refunded {
  private long refundedMinor;
  private boolean shippingRefunded;
  private boolean wrapRefunded;

  protected Refunded() {}

  private Refunded(long refundedMinor, boolean shippingRefunded, boolean wrapRefunded) {
    this.refundedMinor = refundedMinor;
    this.shippingRefunded = shippingRefunded;
    this.wrapRefunded = wrapRefunded;
  }

  static Refunded nothing() {
    return new Refunded(0, false, false);
  }

  /** Refuses what went back already, nothing at all, and more than was paid. */
  Refunded plus(RefundPlan plan, long paidMinor) {
    long left = paidMinor - refundedMinor;
    if (plan.amountMinor() < 1) {
      throw BusinessException.at("amount", OrderError.NOTHING_TO_REFUND);
    }
    if (plan.amountMinor() > left
        || (plan.givesShipping() && shippingRefunded)
        || (plan.givesWrap() && wrapRefunded)) {
      throw BusinessException.at("amount", OrderError.REFUND_TOO_MUCH, left);
    }
    return new Refunded(
        refundedMinor + plan.amountMinor(),
        shippingRefunded || plan.givesShipping(),
        wrapRefunded || plan.givesWrap());
  }

  Refunded minus(RefundAmounts amounts) {
    return new Refunded(
        refundedMinor - amounts.getAmountMinor(),
        shippingRefunded && !amounts.givesShipping(),
        wrapRefunded && amounts.getWrapMinor() == 0);
  }

  public long getRefundedMinor() {
    return refundedMinor;
  }

  public boolean isShippingRefunded() {
    return shippingRefunded;
  }

  public boolean isWrapRefunded() {
    return wrapRefunded;
  }
}
