package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.guildhall.payment.entity.PaymentEvent;
import org.guildhall.payment.entity.PaymentEventRepository;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.event.DeliveryBuried;
import org.guildhall.shared.service.Roles;

/** The providers' events: verified and stored at the door, applied by the queue. */
@Stateless
@PermitAll
public class PaymentEventService {
  @Inject PaymentEventRepository events;
  @Inject PaymentWordService words;
  @Inject PaymentEventRecordService records;
  @Inject @Any Instance<ProviderEvents> readers;
  @Inject Clock clock;

  /**
   * Stores a provider's event once and leaves the work to the queue. The body is the raw one, as
   * signed. Refuses a forged, old or future signature; a repeated event is taken and does nothing.
   *
   * @param header the value of a header of the request by its name, or null
   */
  @TransactionAttribute(TransactionAttributeType.NEVER)
  public void receive(ProviderName provider, String rawBody, UnaryOperator<String> header) {
    var event = reader(provider).verify(rawBody, header);
    records.store(
        provider, new FetchedEvent(event.eventId(), event.type(), event.objectRef(), rawBody));
  }

  /**
   * Stores an event that we asked the provider for, once, and lets it take the way of those that
   * are sent. True when nobody had told us before.
   */
  public boolean fetched(ProviderName provider, FetchedEvent event) {
    var stored = records.store(provider, event);
    stored.map(events::locked).ifPresent(PaymentEvent::cameByAsking);
    return stored.isPresent();
  }

  /** Applies a stored event. Refuses one it cannot read, so that it ends where people look. */
  @RolesAllowed(Roles.SYSTEM)
  public void apply(UUID paymentEventId) {
    var event = events.locked(paymentEventId);
    if (event.isApplied()) {
      return;
    }
    var word = reader(event.getProvider()).read(event.getPayload());
    words
        .apply(event.getProvider(), word)
        .ifPresentOrElse(
            reason -> event.ignored(reason, clock.instant()), () -> event.applied(clock.instant()));
  }

  /** Marks the event whose delivery was given up. */
  @RolesAllowed(Roles.SYSTEM)
  public void onBuried(@Observes DeliveryBuried delivery) {
    delivery
        .subjectOf("PaymentEventReceived")
        .flatMap(events::findLocked)
        .ifPresent(event -> event.dead(delivery.cause()));
  }

  private ProviderEvents reader(ProviderName name) {
    return readers.stream()
        .filter(reader -> reader.name() == name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no reader for " + name));
  }
}
