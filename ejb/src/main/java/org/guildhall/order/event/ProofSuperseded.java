package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A round needs no answer any more: a newer one is sent, or the order has ended. */
public record ProofSuperseded(UUID shopOrderId, String number, int round) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
