package org.guildhall.account.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The office keeps the person out until it lifts the suspension. */
public record AccountSuspended(UUID accountId, String reason) implements DomainEvent {
  @Override
  public String subject() {
    return accountId.toString();
  }
}
