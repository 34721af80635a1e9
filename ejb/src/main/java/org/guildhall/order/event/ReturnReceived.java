package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The maker has it again. */
public record ReturnReceived(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
