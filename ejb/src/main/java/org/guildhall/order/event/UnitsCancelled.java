package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * Some units of a maker's part will not be made; the rest goes on.
 *
 * @param what the units in words of the listing, for the buyer
 */
public record UnitsCancelled(UUID shopOrderId, String number, String what, String reason)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
