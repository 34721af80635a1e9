package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Roles;

/**
 * Looks after payments nobody has told us about: unfinished intents, missing webhooks, spent
 * attempts. Runs on every node; rows are claimed, so the nodes share the work.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
public class PaymentSweepTimer {
  @Inject PaymentSweepService sweep;
  @Inject PaymentService payments;

  // no transaction here: the calls to the provider must stand outside of any
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "payment sweep")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void sweep() {
    sweep.claimUnfinished().forEach(payments::finish);
    sweep.claimSilent().forEach(payments::look);
    sweep.endSpent();
  }
}
