package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Nothing of an order is left to do. */
public record OrderCancelled(UUID orderId, String number, String reason) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
