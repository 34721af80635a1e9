package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** What came back is paid back. */
public record ReturnRefunded(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
