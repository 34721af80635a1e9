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

/** Lets orders go on whose hold is over. Every node does, and each goes on once. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int MOST_AT_ONCE = 200;

  @Inject HoldService holds;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    each(holds.over(MOST_AT_ONCE), holds::letGo);
  }
}
