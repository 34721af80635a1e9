package org.guildhall.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.catalog.entity.ImportJob;
import org.guildhall.catalog.entity.ImportJobRepository;
import org.guildhall.catalog.event.ImportRequested;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** Opens an import for a stored file. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class ImportJobService {
  @Inject ImportJobRepository jobs;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ImportRequested> requested;

  /** Refuses a file that is being imported right now. */
  public void open(UUID id, String fileName, String hash, String key) {
    if (jobs.isRunning(hash)) {
      throw new BusinessException(ImportError.ALREADY_RUNNING, fileName);
    }
    var starter = caller.find().orElse(null);
    jobs.add(ImportJob.start(id, starter, fileName, hash, key, clock.instant()));
    audit.record("catalog.import", "import", id, null, fileName, null);
    requested.fire(new ImportRequested(id));
  }
}
