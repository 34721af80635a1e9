package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A provider says that a maker's bank has a payout. The reference names the very try. */
public record SellerPayoutPaid(
    UUID payoutId, String reference, String providerPayoutId, String accountId)
    implements DomainEvent {
  @Override
  public String subject() {
    return providerPayoutId;
  }
}
