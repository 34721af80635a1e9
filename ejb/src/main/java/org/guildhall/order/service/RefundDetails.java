package org.guildhall.order.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.payment.entity.RefundStatus;
import org.guildhall.shared.entity.Money;

/** A refund as people see it. The number is the maker's part's, or the order's. */
public record RefundDetails(
    UUID id,
    String number,
    RefundOrigin origin,
    RefundStatus status,
    String reason,
    Money amount,
    int attempt,
    String failureCode,
    Instant requestedAt,
    Instant settledAt) {

  static RefundDetails of(Refund refund, String number) {
    return new RefundDetails(
        refund.getId(),
        number,
        refund.getOrigin(),
        refund.getStatus(),
        refund.getReason(),
        Money.of(refund.getAmounts().getAmountMinor(), refund.getCurrency()),
        refund.getAttempt(),
        refund.getFailureCode(),
        refund.getCreatedAt(),
        refund.getSettledAt());
  }

  /** True while the money is neither with the buyer nor given up. */
  public boolean isOpen() {
    return status == RefundStatus.PENDING_APPROVAL
        || status == RefundStatus.SUBMITTED
        || status == RefundStatus.FAILED;
  }
}
