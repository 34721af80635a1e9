package org.guildhall.shared.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.shared.entity.DeliveryRepository;
import org.guildhall.shared.entity.OutboxRepository;
import org.guildhall.shared.event.DeliveryBuried;

/** Makes effects happen once, however often a message comes. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class InboxService {
  private static final int LONGEST_CAUSE = 2000;

  @Inject OutboxRepository outbox;
  @Inject DeliveryRepository deliveries;
  @Inject Event<DeliveryBuried> buried;
  @Inject Clock clock;

  /** True when the consumer meets the event for the first time, in this very transaction. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean receive(String consumer, UUID eventId) {
    return outbox.receive(consumer, eventId, clock.instant());
  }

  public boolean hasReceived(String consumer, UUID eventId) {
    return outbox.hasReceived(consumer, eventId);
  }

  /** Marks the delivery done; in the consumer's own commit where it has one. */
  public void finish(UUID deliveryId) {
    outbox.finish(deliveryId, clock.instant());
  }

  /** For work outside transactions: received and done in one commit after it. */
  public void receiveAndFinish(String consumer, UUID eventId, UUID deliveryId) {
    outbox.receive(consumer, eventId, clock.instant());
    outbox.finish(deliveryId, clock.instant());
  }

  /** Keeps the last cause beside the delivery even though the consumer's transaction rolls back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void noteCause(UUID deliveryId, Throwable failure) {
    var root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    var text = root.getClass().getSimpleName() + ": " + root.getMessage();
    outbox.noteCause(deliveryId, text.substring(0, Math.min(text.length(), LONGEST_CAUSE)));
  }

  /** The broker gave up: the delivery is dead until someone replays or discards it. */
  public void bury(UUID deliveryId) {
    outbox.bury(deliveryId, clock.instant());
    deliveries
        .findDead(deliveryId)
        .ifPresent(
            dead ->
                buried.fire(
                    new DeliveryBuried(
                        dead.consumer(), dead.type(), dead.payload(), dead.cause())));
  }
}
