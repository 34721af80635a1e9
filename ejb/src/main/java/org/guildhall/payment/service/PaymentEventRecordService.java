package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentEventRepository;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.PaymentEventReceived;
import org.guildhall.shared.entity.Ids;

/** Keeps the providers' verified events, each once. */
@Stateless
@PermitAll
public class PaymentEventRecordService {
  @Inject PaymentEventRepository events;
  @Inject Clock clock;
  @Inject Event<PaymentEventReceived> received;

  /** Stores it and leaves the work to the queue; its id, or nothing when it was there before. */
  public Optional<UUID> store(ProviderName provider, FetchedEvent event) {
    var now = clock.instant();
    var id = Ids.at(now);
    var isNew =
        events.addOnce(
            id, provider, event.eventId(), event.type(), event.objectRef(), event.payload(), now);
    if (!isNew) {
      return Optional.empty();
    }
    received.fire(new PaymentEventReceived(id));
    return Optional.of(id);
  }
}
