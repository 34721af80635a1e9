package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.event.DomainEvent;

/** A disputed amount and the provider's fee for it (minor units) left our balance there. */
public record DisputeMoneyTaken(
    UUID disputeId, ProviderName provider, long amountMinor, long feeMinor, String currency)
    implements DomainEvent {
  @Override
  public String subject() {
    return disputeId.toString();
  }
}
