package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker has begun. */
public record ShopOrderAccepted(UUID shopOrderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
