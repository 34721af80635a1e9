package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A suspension or a lock is over. */
public record AccountReinstated(UUID accountId) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
