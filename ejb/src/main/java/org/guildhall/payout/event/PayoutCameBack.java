package org.guildhall.payout.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * A payout did not reach the maker's bank, and the maker's balance has it again.
 *
 * @param returned the bank had it before it sent it back
 */
public record PayoutCameBack(
    UUID payoutId, UUID shopId, long amountMinor, String currency, boolean returned, String code)
    implements DomainEvent {
  @Override
  public String subject() {
    return payoutId.toString();
  }
}
