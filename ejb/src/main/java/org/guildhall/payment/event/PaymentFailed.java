package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** An attempt failed; the order may still be paid. */
public record PaymentFailed(UUID paymentId, UUID orderId, String failureCode)
    implements DomainEvent {
  @Override
  public String subject() {
    return paymentId.toString();
  }
}
