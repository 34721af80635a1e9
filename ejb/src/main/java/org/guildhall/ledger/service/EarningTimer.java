package org.guildhall.ledger.service;

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

/** Looks for earnings and reserves whose day has come, on every node. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EarningTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Inject EarningService earnings;
  @Inject ReserveService reserves;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    while (earnings.releaseDue() == EarningService.BATCH) {
      // a full batch means there may be more
    }
    reserves.releaseEnded();
  }
}
