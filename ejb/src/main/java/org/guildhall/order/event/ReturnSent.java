package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Something is on its way back. */
public record ReturnSent(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
