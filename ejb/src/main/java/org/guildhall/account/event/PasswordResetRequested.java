package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Someone forgot the password; the token lets them set another one once. */
public record PasswordResetRequested(UUID accountId, String email, String displayName, String token)
    implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
