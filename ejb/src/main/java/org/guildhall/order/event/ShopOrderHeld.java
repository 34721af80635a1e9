package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The office holds a maker's part; the last day counts in full. */
public record ShopOrderHeld(UUID shopOrderId, String number, String words, LocalDate until)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
