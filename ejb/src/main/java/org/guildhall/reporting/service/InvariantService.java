package org.guildhall.reporting.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.guildhall.reporting.entity.InvariantCheck;
import org.guildhall.reporting.entity.InvariantRunRow;
import org.guildhall.reporting.entity.InvariantTerms;
import org.guildhall.shared.service.Roles;

/** Looks whether what must always hold does hold. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN, Roles.OPS})
public class InvariantService {
  @Resource(lookup = "java:jboss/datasources/GuildhallDS")
  DataSource database;

  @Inject InvariantRunService runs;
  @Inject Clock clock;

  /**
   * Looks at every invariant now and keeps what it saw. Reads one snapshot of the database and
   * changes nothing else; takes longer the more the market holds.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void look() {
    var begun = clock.instant();
    var results = InvariantCheck.run(database, InvariantTerms.at(begun));
    runs.keep(begun, Duration.between(begun, clock.instant()), results);
  }

  /** What the last look showed; empty when none was taken. */
  public Optional<InvariantRunRow> last() {
    return runs.last();
  }
}
