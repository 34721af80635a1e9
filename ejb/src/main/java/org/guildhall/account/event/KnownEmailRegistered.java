package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Someone registered with an address that has an account; only its owner is told. */
public record KnownEmailRegistered(UUID accountId, String email, String displayName)
    implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
