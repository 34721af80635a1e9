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

/** Looks for rounds that nobody answers. Every node does, and each thing is done once. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProofTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int MOST_AT_ONCE = 200;

  @Inject ProofDueService due;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    each(due.toRemind(MOST_AT_ONCE), due::remind);
    each(due.unanswered(MOST_AT_ONCE), due::expire);
    each(due.leftToMaker(MOST_AT_ONCE), due::giveUp);
  }
}
