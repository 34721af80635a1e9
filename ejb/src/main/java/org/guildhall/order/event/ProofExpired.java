package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Nobody answered a round in time: its maker may go on or cancel. */
public record ProofExpired(UUID shopOrderId, String number, int round, String words)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
