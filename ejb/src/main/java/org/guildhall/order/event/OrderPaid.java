package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The money is in: the makers may start. */
public record OrderPaid(UUID orderId, String number, UUID paymentId) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
