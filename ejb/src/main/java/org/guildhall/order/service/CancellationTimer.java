package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.order.entity.CancellationRepository.Candidate;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Rounds;
import org.jboss.logging.Logger;

/**
 * Looks for orders whose makers keep silent, and tells of what is late. Every node does, and each
 * order ends once.
 */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CancellationTimer extends Rounds {
  private static final Logger LOG = Logger.getLogger(CancellationTimer.class);
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int MOST_AT_ONCE = 200;

  @Inject CancellationTimeoutService silence;
  @Inject LateOrderService late;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    each(silence.unanswered(MOST_AT_ONCE), silence::grant);
    each(silence.notBegun(MOST_AT_ONCE), silence::giveUp);
    late.tell();
  }

  // one transaction for each, so that an order that cannot end does not hold up the others
  private static void each(List<Candidate> candidates, Consumer<Candidate> step) {
    for (var candidate : candidates) {
      try {
        step.accept(candidate);
      } catch (RuntimeException e) {
        LOG.errorf(e, "shop order %s was not cancelled; next round again", candidate.shopOrderId());
      }
    }
  }
}
