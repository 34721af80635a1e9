package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The buyer agrees, and the order is made; the day by which it leaves has moved. */
public record ProofApproved(UUID shopOrderId, String number, int round, LocalDate shipBy)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
