package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker may sell; the shop is there. */
public record ApplicationApproved(UUID applicationId, UUID accountId, UUID shopId)
    implements DomainEvent {
  @Override
  public String subject() {
    return applicationId.toString();
  }
}
