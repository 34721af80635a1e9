package org.guildhall.payout.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * A balance at the provider does not suffice for a payout of the run, the first one of it. The
 * payout waits; the office is told.
 */
public record PayoutShort(
    UUID payoutId, UUID shopId, LocalDate runOn, long amountMinor, String currency)
    implements DomainEvent {
  @Override
  public String subject() {
    return payoutId.toString();
  }
}
