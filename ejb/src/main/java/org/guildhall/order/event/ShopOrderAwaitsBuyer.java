package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker asks before making: the order waits for its buyer. */
public record ShopOrderAwaitsBuyer(UUID shopOrderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
