package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * A refund is booked and has to reach the provider. The shop order is null when a whole payment
 * goes back.
 */
public record RefundSubmitted(UUID refundId, String reference, UUID paymentId, UUID shopOrderId)
    implements DomainEvent {
  @Override
  public String subject() {
    return refundId.toString();
  }
}
