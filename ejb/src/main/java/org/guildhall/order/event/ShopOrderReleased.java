package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A hold is over; the maker's part leaves by that day, or null when it was never promised. */
public record ShopOrderReleased(UUID shopOrderId, String number, LocalDate shipBy)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
