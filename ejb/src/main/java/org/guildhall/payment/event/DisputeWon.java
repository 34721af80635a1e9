package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * The bank gave in.
 *
 * @param feeKeptMinor what the provider keeps of its fee
 * @param taken money had left our balance and is back
 */
public record DisputeWon(UUID disputeId, UUID paymentId, long feeKeptMinor, boolean taken)
    implements DomainEvent {
  @Override
  public String subject() {
    return disputeId.toString();
  }
}
