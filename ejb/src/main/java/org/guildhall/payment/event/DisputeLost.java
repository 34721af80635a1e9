package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The bank keeps the money; who bears it is decided in the same transaction. */
public record DisputeLost(UUID disputeId, UUID paymentId) implements DomainEvent {
  @Override
  public String subject() {
    return disputeId.toString();
  }
}
