package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A buyer agreed to an order; its payment is still to come. */
public record OrderPlaced(UUID orderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
