package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The maker takes nothing back, and says why. */
public record ReturnDeclined(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
