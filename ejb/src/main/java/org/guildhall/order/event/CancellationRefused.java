package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker goes on with what the buyer wanted cancelled. */
public record CancellationRefused(UUID shopOrderId, String number, String answer)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
