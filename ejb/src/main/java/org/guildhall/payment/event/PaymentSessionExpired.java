package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Nobody can pay this attempt any more, says the provider; what was held is free again. */
public record PaymentSessionExpired(UUID paymentId, UUID orderId) implements DomainEvent {
  @Override
  public String subject() {
    return paymentId.toString();
  }
}
