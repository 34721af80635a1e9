package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Something is missing in an application; the reason says what. */
public record ApplicationNeedsInfo(UUID applicationId, UUID accountId, String reason)
    implements DomainEvent {
  @Override
  public String subject() {
    return applicationId.toString();
  }
}
