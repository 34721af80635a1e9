package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Somebody has to be reminded of a return before its time is over. */
public record ReturnReminderDue(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
