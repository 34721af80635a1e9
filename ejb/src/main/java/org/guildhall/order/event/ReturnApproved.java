package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Something may be sent back, by the maker's word or silence. */
public record ReturnApproved(UUID returnId, String number) implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
