package org.guildhall.shared.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Seals what was audited since the last round. Every node does; the database lets one at a time.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealTimer extends Rounds {
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Inject AuditSealService seals;

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected void round() {
    while (seals.sealNext() == AuditSealService.BATCH) {
      // a full batch means there may be more
    }
  }
}
