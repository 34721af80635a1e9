package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The maker looked at it. */
public record ReturnInspected(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
