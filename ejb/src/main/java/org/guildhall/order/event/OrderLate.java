package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker's part did not leave on its day; told once. */
public record OrderLate(UUID shopOrderId, String number, LocalDate shipBy) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
