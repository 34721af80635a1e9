package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The buyer keeps it after all. */
public record ReturnCancelled(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
