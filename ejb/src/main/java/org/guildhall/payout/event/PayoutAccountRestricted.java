package org.guildhall.payout.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The provider stopped paying a maker until something is told or mended there. */
public record PayoutAccountRestricted(UUID payoutAccountId, UUID shopId) implements DomainEvent {
  @Override
  public String subject() {
    return shopId.toString();
  }
}
