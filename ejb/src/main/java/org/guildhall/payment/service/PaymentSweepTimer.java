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

/**
 * Looks after payments nobody has told us about: unfinished intents, missing webhooks, spent
 * attempts. Runs on every node; rows are claimed, so the nodes share the work. No transaction is
 * open here, because the calls to the provider must stand outside of any.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentSweepTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Inject PaymentSweepService sweep;
  @Inject PaymentService payments;
  @Inject RefundRecordService refunds;
  @Inject RefundDispatchService dispatch;
  @Inject DisputeRecordService disputes;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    sweep.claimUnfinished().forEach(payments::finish);
    sweep.claimSilent().forEach(payments::look);
    sweep.endSpent();
    refunds.claimQuiet().forEach(dispatch::dispatch);
    disputes.remind();
  }
}
