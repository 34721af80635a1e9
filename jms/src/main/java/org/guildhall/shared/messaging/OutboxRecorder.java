package org.guildhall.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.guildhall.shared.event.DomainEvent;
import org.guildhall.shared.service.OutboxService;

/** Writes every fact to the outbox inside its transaction, and wakes the relay after the commit. */
@ApplicationScoped
public class OutboxRecorder {
  @Inject OutboxService outbox;
  @Inject OutboxWaker waker;

  public void record(@Observes DomainEvent event) {
    outbox.record(event, Routes.consumersOf(event.type()));
  }

  public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DomainEvent event) {
    if (!Routes.consumersOf(event.type()).isEmpty()) {
      waker.wake();
    }
  }
}
