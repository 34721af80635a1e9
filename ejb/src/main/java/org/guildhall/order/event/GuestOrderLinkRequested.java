package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A guest asked for the link to an order; it goes to the address of the order. */
public record GuestOrderLinkRequested(UUID orderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
