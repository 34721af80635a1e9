package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payment.entity.ReconcileRepository;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** What differs between us and the providers, under the eyes of the office. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN, Roles.OPS})
public class ReconcileOfficeService {
  private static final int MOST = 200;

  @Inject ReconcileRepository reconciliations;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What is open first, then the newest. */
  public List<BreakDetails> breaks() {
    return reconciliations.latest(MOST).stream().map(BreakDetails::of).toList();
  }

  /** The last run with each provider. */
  public List<RunDetails> runs() {
    return reconciliations.cursors().stream().map(RunDetails::of).toList();
  }

  /** Notes that somebody looked, and what it is. Refuses without a word, and a second time. */
  public void lookedAt(UUID breakId, String note) {
    var found = reconciliations.locked(breakId);
    found.lookedAt(note, caller.accountId(), clock.instant());
    audit.record(
        "reconcile.look",
        "reconcile_break",
        breakId,
        null,
        Map.of("kind", found.getKind(), "subject", found.getSubject()),
        note.strip());
  }
}
