package org.guildhall.catalog.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A file lies in the store and waits to be read. */
public record ImportRequested(UUID jobId) implements DomainEvent {
  @Override
  public String subject() {
    return jobId.toString();
  }
}
