package org.guildhall.account.event;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The account has a new password; every other session has ended. */
public record PasswordChanged(UUID accountId, Instant at) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
