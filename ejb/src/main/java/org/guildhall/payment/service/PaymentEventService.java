package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentEvent;
import org.guildhall.payment.entity.PaymentEventRepository;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.PaymentEventReceived;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.event.DeliveryBuried;
import org.guildhall.shared.service.Roles;

/** The providers' events: verified and stored at the door, applied by the queue. */
@Stateless
@PermitAll
public class PaymentEventService {
  @Inject PaymentEventRepository events;
  @Inject PaymentWordService words;
  @Inject @Any Instance<ProviderEvents> readers;
  @Inject Clock clock;
  @Inject Event<PaymentEventReceived> received;

  /**
   * Stores a provider's event once and leaves the work to the queue. The body is the raw one, as
   * signed. Refuses a forged, old or future signature; a repeated event is taken and does nothing.
   */
  public void receive(ProviderName provider, String rawBody, String signature) {
    var event = reader(provider).verify(rawBody, signature);
    store(provider, new FetchedEvent(event.eventId(), event.type(), event.objectRef(), rawBody));
  }

  /**
   * Stores an event that we asked the provider for, once, and lets it take the way of those that
   * are sent. True when nobody had told us before.
   */
  public boolean fetched(ProviderName provider, FetchedEvent event) {
    var stored = store(provider, event);
    stored.map(events::locked).ifPresent(PaymentEvent::cameByAsking);
    return stored.isPresent();
  }

  private Optional<UUID> store(ProviderName provider, FetchedEvent event) {
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
