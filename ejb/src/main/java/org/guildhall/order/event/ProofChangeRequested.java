package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The buyer wants it otherwise, or answers what was asked. */
public record ProofChangeRequested(UUID shopOrderId, String number, int round, String answer)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
