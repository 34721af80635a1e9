package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker applied to sell. */
public record ApplicationSubmitted(UUID applicationId, UUID accountId) implements DomainEvent {
  @Override
  public String subject() {
    return applicationId.toString();
  }
}
