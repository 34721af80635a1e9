package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker's part will not be sent. */
public record ShopOrderCancelled(UUID shopOrderId, String number, String reason)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
