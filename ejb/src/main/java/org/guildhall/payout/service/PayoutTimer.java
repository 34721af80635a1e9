package org.guildhall.payout.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Rounds;
import org.guildhall.shared.service.Settings;

/**
 * Runs the day's payouts from their hour on, takes every payout further that is due, and asks about
 * accounts that changed. On every node; rows are claimed, so the nodes share the work.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayoutTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Inject PayoutSchedulingService scheduling;
  @Inject PayoutSendService sending;
  @Inject PayoutAccountIntentService intents;
  @Inject PayoutAccountService accounts;
  @Inject Settings settings;
  @Inject Clock clock;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    intents.claimStale().forEach(accounts::look);
    if (clock.instant().atOffset(ZoneOffset.UTC).getHour()
        >= settings.number("GUILDHALL_PAYOUT_HOUR", 6)) {
      while (scheduling.next(null)) {
        // each has a commit of its own
      }
    }
    while (sending.advance()) {
      // the next that is due
    }
  }
}
