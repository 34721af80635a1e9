package org.guildhall.notification.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A finished mail is kept and waits for the mail server. */
public record MailQueued(UUID notificationId) implements DomainEvent {
  @Override
  public String subject() {
    return notificationId.toString();
  }
}
