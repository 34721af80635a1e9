package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Nobody has answered a dispute yet, and soon nobody can. */
public record DisputeDeadlineNear(UUID disputeId) implements DomainEvent {
  @Override
  public String subject() {
    return disputeId.toString();
  }
}
