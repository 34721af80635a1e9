package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A buyer wants a maker's part cancelled; the maker answers until the day. */
public record CancellationAsked(UUID shopOrderId, String number, String reason, LocalDate answerBy)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
