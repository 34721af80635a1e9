package org.guildhall.shared.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.shared.entity.AuditRepository;
import org.jboss.logging.MDC;

/** Writes the audit trail in the transaction of the action it tells of: both or neither. */
@Stateless
@PermitAll
public class AuditService {
  @Inject AuditRepository trail;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Json json;

  /**
   * Records what the caller did.
   *
   * @param action domain and verb, for example {@code shop.suspend}
   * @param before what it was, as a record, or null
   * @param after what it became, as a record, or null
   * @param reason in the actor's words, or null
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void record(
      String action,
      String targetType,
      Object targetId,
      Object before,
      Object after,
      String reason) {
    var actor = caller.find();
    trail.add(
        clock.instant(),
        actor.orElse(null),
        actor.map(UUID::toString).orElse("system"),
        action,
        targetType,
        String.valueOf(targetId),
        before == null ? null : json.write(before),
        after == null ? null : json.write(after),
        reason,
        (String) MDC.get("correlationId"));
  }
}
