package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** All parcels of a maker have arrived. */
public record ShopOrderDelivered(UUID shopOrderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
