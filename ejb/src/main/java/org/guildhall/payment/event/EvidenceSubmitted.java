package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** What there is to say about a dispute is written and has to reach the provider. */
public record EvidenceSubmitted(UUID disputeId, int attempt) implements DomainEvent {
  @Override
  public String subject() {
    return disputeId.toString();
  }
}
