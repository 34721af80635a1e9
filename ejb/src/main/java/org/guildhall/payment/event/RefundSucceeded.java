package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The buyer has the money. The shop order is null when a whole payment goes back. */
public record RefundSucceeded(UUID refundId, String reference, UUID paymentId, UUID shopOrderId)
    implements DomainEvent {
  @Override
  public String subject() {
    return refundId.toString();
  }
}
