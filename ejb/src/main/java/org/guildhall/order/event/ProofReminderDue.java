package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The buyer has not answered a round yet. */
public record ProofReminderDue(
    UUID shopOrderId, String number, int round, String words, LocalDate answerBy)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
