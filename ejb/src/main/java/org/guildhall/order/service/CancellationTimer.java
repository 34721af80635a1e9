package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Rounds;

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
}
