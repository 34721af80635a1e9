package org.guildhall.order.entity;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.EvidenceStatus;
import org.guildhall.shared.entity.Money;

/**
 * A dispute as lists show it: with the number of the order, or of the maker's part for a maker.
 *
 * @param minor the whole amount, or the maker's part of it
 */
public record DisputeRow(
    UUID id,
    String number,
    String reason,
    DisputeStatus status,
    EvidenceStatus evidence,
    long minor,
    String currency,
    Instant dueAt,
    Instant openedAt,
    Instant closedAt) {

  public Money amount() {
    return Money.of(minor, currency);
  }
}
