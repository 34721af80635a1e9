package org.guildhall.shared.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.ClaimedDelivery;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.OutboxRepository;
import org.guildhall.shared.event.DomainEvent;
import org.jboss.logging.MDC;

/** Keeps the outbox: facts recorded with their change, claimed by one node each. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class OutboxService {
  /** A node that has not been heard of for this long is taken for dead. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  @Inject OutboxRepository outbox;
  @Inject Clock clock;
  @Inject Json json;

  /** Records a fact with one delivery per consumer; refuses to work outside a transaction. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(DomainEvent event, Collection<String> consumers) {
    var now = clock.instant();
    var id = Ids.at(now);
    outbox.addEvent(
        id,
        event.type(),
        event.subject(),
        json.write(event),
        now,
        (String) MDC.get("correlationId"));
    for (var consumer : consumers) {
      outbox.addDelivery(Ids.at(now), id, consumer, now);
    }
  }

  /** Takes up to {@code limit} deliveries for this node; they count as sent from here on. */
  public List<ClaimedDelivery> claim(String node, int limit) {
    return outbox.claim(node, clock.instant(), limit);
  }

  /** Gives back a delivery the broker refused. */
  public void unclaim(UUID deliveryId) {
    outbox.unclaim(deliveryId);
  }

  /**
   * To be called when a node has begun. It beats before its silence is noticed, so it frees itself
   * what it had claimed before its end: a claim may have been kept whose message was never sent. A
   * message that was sent after all finds another attempt and is dropped.
   */
  public void begun(String node, Instant when) {
    outbox.releaseOfEarlierLife(node, when);
  }

  /** Says that this node lives, and frees what dead nodes and lost messages of consumers hold. */
  public void sweep(String node, Collection<String> consumers) {
    var now = clock.instant();
    outbox.beat(node, now);
    outbox.releaseOfSilentNodes(now.minus(SILENCE));
    consumers.forEach(
        consumer -> outbox.releaseUnheardOf(consumer, now.minus(LostMessages.after(consumer))));
  }
}
