package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** What came back is not paid back, and the maker says why. */
public record ReturnRejected(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
