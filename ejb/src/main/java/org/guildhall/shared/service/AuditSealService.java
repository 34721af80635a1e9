package org.guildhall.shared.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.guildhall.shared.entity.AuditSealRepository;

/** Seals the audit trail, so that nobody can change or remove a line of it unseen. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class AuditSealService {
  /** How many events one transaction seals. */
  static final int BATCH = 500;

  @Inject AuditSealRepository seals;
  @Inject Clock clock;

  /** Seals a batch of events that have no seal yet; answers how many. */
  public int sealNext() {
    return seals.seal(BATCH, clock.instant());
  }
}
