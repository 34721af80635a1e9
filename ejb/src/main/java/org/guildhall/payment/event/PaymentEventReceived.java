package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A provider said something; it is stored and waits to be applied. */
public record PaymentEventReceived(UUID paymentEventId) implements DomainEvent {
  @Override
  public String subject() {
    return paymentEventId.toString();
  }
}
