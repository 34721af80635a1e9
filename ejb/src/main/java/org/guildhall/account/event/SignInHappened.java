package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * Somebody signed in. The hash of the guest cart's token comes along, or null without such a cart.
 */
public record SignInHappened(UUID accountId, String guestCartTokenHash) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
