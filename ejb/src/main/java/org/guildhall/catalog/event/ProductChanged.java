package org.guildhall.catalog.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** What shoppers see of a listing, or whether they see it, has changed. */
public record ProductChanged(UUID productId) implements DomainEvent {
  @Override
  public String subject() {
    return productId.toString();
  }
}
