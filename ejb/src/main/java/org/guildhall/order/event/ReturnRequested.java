package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A buyer wants to send something back. */
public record ReturnRequested(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
