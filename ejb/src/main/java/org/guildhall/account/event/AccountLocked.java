package org.guildhall.account.event;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Too many wrong passwords: nobody can sign in until that moment. */
public record AccountLocked(UUID accountId, Instant until) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
