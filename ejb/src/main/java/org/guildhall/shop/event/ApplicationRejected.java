package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** An application was refused, with the reason the maker reads. */
public record ApplicationRejected(UUID applicationId, UUID accountId, String reason)
    implements DomainEvent {
  @Override
  public String subject() {
    return applicationId.toString();
  }
}
