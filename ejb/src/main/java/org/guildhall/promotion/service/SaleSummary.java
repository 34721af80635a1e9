package org.guildhall.promotion.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.promotion.entity.SaleRow;
import org.guildhall.shared.entity.Money;

/** A sale as its maker sees it; percent or amount off is null. */
public record SaleSummary(
    UUID id,
    UUID productId,
    String title,
    Integer percent,
    Money amount,
    Instant startsAt,
    Instant endsAt,
    State state) {

  /** Where it stands today. */
  public enum State {
    PLANNED,
    RUNNING,
    OVER
  }

  static SaleSummary of(SaleRow row, Instant now) {
    return new SaleSummary(
        row.id(),
        row.productId(),
        row.title(),
        row.percent(),
        row.amountMinor() == null ? null : Money.of(row.amountMinor(), row.currency()),
        row.startsAt(),
        row.endsAt(),
        state(row, now));
  }

  private static State state(SaleRow row, Instant now) {
    if (!row.endsAt().isAfter(now)) {
      return State.OVER;
    }
    return row.startsAt().isAfter(now) ? State.PLANNED : State.RUNNING;
  }

  /** True while it can be ended. */
  public boolean isEndable() {
    return state != State.OVER;
  }
}
