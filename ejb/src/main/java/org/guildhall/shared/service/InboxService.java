package org.guildhall.shared.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
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
  /** A refusal that lasts is believed when it was heard so often. */
  static final int TRIES_OF_A_LASTING_REFUSAL = 3;

  @Inject OutboxRepository outbox;
  @Inject DeliveryRepository deliveries;
  @Inject Event<DeliveryBuried> buried;
  @Inject Clock clock;

  /** False for a delivery that has ended or was sent again since: its message is of no use. */
  public boolean isAwaited(UUID deliveryId, int attempt) {
    return outbox.isAwaited(deliveryId, attempt);
  }

  /**
   * Does the work unless the consumer has met the event before. The work, the inbox row and the
   * finished delivery are one commit.
   */
  public void once(String consumer, UUID eventId, UUID deliveryId, Runnable work) {
    if (outbox.receive(consumer, eventId, clock.instant())) {
      work.run();
    }
    outbox.finish(deliveryId, clock.instant());
  }

  public boolean hasReceived(String consumer, UUID eventId) {
    return outbox.hasReceived(consumer, eventId);
  }

  /** For work outside transactions: received and done in one commit after it. */
  public void receiveAndFinish(String consumer, UUID eventId, UUID deliveryId) {
    outbox.receive(consumer, eventId, clock.instant());
    outbox.finish(deliveryId, clock.instant());
  }

  /**
   * Keeps the cause of a failed try beside the delivery. Gives the delivery up when the refusal
   * lasts: true then, and the broker need not try again.
   */
  public boolean failed(UUID deliveryId, int attempt, Throwable failure) {
    var tries = outbox.failed(deliveryId, Cause.of(failure), clock.instant());
    if (!Cause.isLasting(failure) || tries < TRIES_OF_A_LASTING_REFUSAL) {
      return false;
    }
    bury(deliveryId, attempt);
    return true;
  }

  /** The delivery is dead until someone replays or discards it. */
  public void bury(UUID deliveryId, int attempt) {
    if (outbox.bury(deliveryId, attempt, clock.instant())) {
      deliveries
          .findDead(deliveryId)
          .map(dead -> new DeliveryBuried(dead.type(), dead.subject(), dead.cause()))
          .ifPresent(buried::fire);
    }
  }
}
