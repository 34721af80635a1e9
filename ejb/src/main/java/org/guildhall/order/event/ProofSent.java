package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A round is with the buyer; the last day for an answer counts in full. */
public record ProofSent(
    UUID shopOrderId, String number, int round, String words, LocalDate answerBy)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
