package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The buyer agreed at the provider; the money is still to be taken. */
public record PaymentApproved(UUID paymentId) implements DomainEvent {
  @Override
  public String subject() {
    return paymentId.toString();
  }
}
