package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Nothing of a maker's part can be sent back any more for a change of mind. */
public record ShopOrderCompleted(UUID shopOrderId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
