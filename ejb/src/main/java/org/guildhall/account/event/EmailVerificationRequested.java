package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Someone registered or asked again; the token proves the address once. */
public record EmailVerificationRequested(
    UUID accountId, String email, String displayName, String token) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
