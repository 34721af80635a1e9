package org.guildhall.shared.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.DeadDelivery;
import org.guildhall.shared.entity.DeliveryRepository;
import org.guildhall.shared.entity.QueueCount;
import org.guildhall.shared.entity.SharedError;

/** What operators see of the queues, and what they may do about dead letters. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.OPS})
public class DeliveryAdminService {
  private static final int SHOWN = 200;
  private static final int LONGEST_REASON = 2000;
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject DeliveryRepository deliveries;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** The dead letters, the latest first, at most 200. */
  public List<DeadLetter> deadLetters() {
    return deliveries.dead(SHOWN).stream().map(DeadLetter::of).toList();
  }

  /** How each consumer stands; consumers without work in the last hour are left out. */
  public List<QueueCount> queues() {
    return deliveries.counts(clock.instant().minus(HOUR));
  }

  /** Sends a dead letter again; refuses one that is not dead. What was applied is not repeated. */
  public void replay(UUID deliveryId) {
    var dead = require(deliveryId);
    changed(deliveries.replay(deliveryId));
    audit.record("delivery.replay", "delivery", deliveryId, facts(dead), null, null);
  }

  /** Sends all dead letters of a consumer again, once what stopped them is mended. */
  public void replayAll(String consumer) {
    var count = deliveries.replayAll(consumer);
    audit.record("delivery.replay_all", "queue", consumer, Map.of("count", count), null, null);
  }

  /** Gives a dead letter up for good; refuses without a reason. */
  public void discard(UUID deliveryId, String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", SharedError.REQUIRED);
    }
    if (reason.length() > LONGEST_REASON) {
      throw BusinessException.at("reason", SharedError.TOO_LONG, LONGEST_REASON);
    }
    var dead = require(deliveryId);
    changed(deliveries.discard(deliveryId));
    audit.record("delivery.discard", "delivery", deliveryId, facts(dead), null, reason.strip());
  }

  private DeadDelivery require(UUID id) {
    return deliveries.findDead(id).orElseThrow(() -> stale());
  }

  private static void changed(boolean done) {
    if (!done) {
      throw stale();
    }
  }

  private static BusinessException stale() {
    return new BusinessException(SharedError.STALE);
  }

  private static Map<String, String> facts(DeadDelivery dead) {
    return Map.of(
        "consumer", dead.consumer(),
        "type", dead.type(),
        "subject", dead.subject(),
        "cause", MaskedPayload.text(dead.cause()));
  }
}
