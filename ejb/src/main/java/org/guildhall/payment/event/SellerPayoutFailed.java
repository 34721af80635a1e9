package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A provider says that a payout did not reach a maker's bank, or came back from there. */
public record SellerPayoutFailed(
    UUID payoutId, String reference, String providerPayoutId, String accountId, String code)
    implements DomainEvent {
  @Override
  public String subject() {
    return providerPayoutId;
  }
}
