package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import org.guildhall.order.entity.Destination;
import org.guildhall.shared.entity.Money;

/**
 * A paid order as its buyer keeps it.
 *
 * @param method how it was paid, as people say it, or null
 * @param refunds those that reached the buyer, the oldest first
 */
public record ReceiptDetails(
    String number,
    Instant placedAt,
    Instant paidAt,
    String method,
    Destination destination,
    List<ReceiptPart> parts,
    Money tax,
    Money paid,
    List<RefundDetails> refunds) {

  public Money refunded() {
    return refunds.stream()
        .map(RefundDetails::amount)
        .reduce(Money.zero(paid.currency()), Money::plus);
  }

  /** What the order has cost in the end. */
  public Money left() {
    return paid.minus(refunded());
  }
}
