package org.guildhall.payout.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A payout is on its way to the maker's bank. */
public record PayoutSent(UUID payoutId, UUID shopId, long amountMinor, String currency)
    implements DomainEvent {
  @Override
  public String subject() {
    return payoutId.toString();
  }
}
