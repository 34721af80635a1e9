package org.guildhall.payout.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.Money;

/** A payout as lists show it. */
public record PayoutRow(
    UUID id,
    UUID shopId,
    String shop,
    LocalDate runOn,
    int attempt,
    long amountMinor,
    String currency,
    PayoutStatus status,
    HoldCode holdCode,
    String note,
    String failureCode,
    Instant sentAt,
    Instant arrivedAt,
    Instant returnedAt,
    long entries) {

  public Money amount() {
    return Money.of(amountMinor, currency);
  }

  /** The money did not come through and is in the maker's balance again. */
  public boolean isPutBack() {
    return returnedAt != null;
  }

  /** A try that did not come through, or one that waits for money. */
  public boolean isRetryable() {
    return status == PayoutStatus.FAILED && returnedAt != null
        || status == PayoutStatus.SCHEDULED && failureCode != null;
  }
}
