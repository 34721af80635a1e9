package org.guildhall.payment.service;

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

/** Compares us with the providers by itself. Every node looks, one of them does it. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconcileTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Inject ReconcileService reconciliation;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    each(reconciliation.offered(), reconciliation::runDue);
  }
}
