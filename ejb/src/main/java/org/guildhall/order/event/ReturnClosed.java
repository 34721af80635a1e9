package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A return is over. */
public record ReturnClosed(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
