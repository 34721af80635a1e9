package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker has packed everything. */
public record ShopOrderReadyToShip(UUID shopOrderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
