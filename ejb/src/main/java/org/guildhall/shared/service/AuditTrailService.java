package org.guildhall.shared.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.AuditRow;
import org.guildhall.shared.entity.AuditTrailRepository;

/** Reads the audit trail. Nobody changes it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.FINANCE, Roles.OPS})
public class AuditTrailService {
  /** How many lines a page of the trail has. */
  public static final int PAGE = 50;

  @Inject AuditTrailRepository trail;

  /**
   * Up to 50 lines, the newest first; blank or null filters are left out.
   *
   * @param before the last line of the page before, or null
   */
  public List<AuditRow> search(String action, String target, UUID actor, Long before) {
    return trail.search(filter(action), filter(target), actor, before, PAGE);
  }

  private static String filter(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
