package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A buyer's bank asks for a payment's money. */
public record DisputeOpened(UUID disputeId, UUID paymentId) implements DomainEvent {
  @Override
  public String subject() {
    return disputeId.toString();
  }
}
