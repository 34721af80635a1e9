package org.guildhall.reporting.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.reporting.entity.InvariantResult;
import org.guildhall.reporting.entity.InvariantRunRepository;
import org.guildhall.reporting.entity.InvariantRunRow;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** Keeps what a look at the invariants showed, with who looked. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN, Roles.OPS})
public class InvariantRunService {
  @Inject InvariantRunRepository runs;
  @Inject AuditService audit;
  @Inject Caller caller;

  /** Keeps it and tells the audit trail. */
  public void keep(Instant begun, Duration took, List<InvariantResult> results) {
    var id = Ids.at(begun);
    runs.add(id, caller.accountId(), begun, took.toMillis(), results);
    long breaches = results.stream().mapToLong(InvariantResult::breaches).sum();
    audit.record("invariant.look", "invariant_run", id, null, Map.of("breaches", breaches), null);
  }

  /** The latest, or empty when nobody looked yet. */
  public Optional<InvariantRunRow> last() {
    return runs.last();
  }
}
