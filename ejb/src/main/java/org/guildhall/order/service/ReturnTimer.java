package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Rounds;

/** Looks for returns and orders whose days are over. Every node does, none takes another's. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReturnTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final int MOST_AT_ONCE = 200;

  @Inject ReturnDueService due;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  // one transaction for each, so that a round never holds many rows at once
  @Override
  protected void round() {
    all(due::remindNext);
    all(due::moveNext);
    all(due::completeNext);
  }

  private static void all(BooleanSupplier next) {
    int done = 0;
    while (done < MOST_AT_ONCE && next.getAsBoolean()) {
      done++;
    }
  }
}
