package org.guildhall.ledger.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.Money;

/** Money held back, for those who look at it. */
public record ReserveRow(
    UUID id,
    String shop,
    ReserveReason reason,
    String note,
    String soonerIf,
    long amountMinor,
    String currency,
    Instant placedAt,
    LocalDate endsOn) {

  public Money amount() {
    return Money.of(amountMinor, currency);
  }
}
