package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Somebody registered; the mail address is not proved yet. */
public record AccountRegistered(UUID accountId, String email) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
