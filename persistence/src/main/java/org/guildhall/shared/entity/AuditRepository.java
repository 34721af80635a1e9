package org.guildhall.shared.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** The audit trail: rows are only added. */
@ApplicationScoped
public class AuditRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(
      Instant when,
      UUID actorId,
      String actorName,
      String action,
      String targetType,
      String targetId,
      String before,
      String after,
      String reason,
      String correlationId) {
    em.createNativeQuery(
            "insert into audit_event (occurred_at, actor_id, actor_name, action, target_type,"
                + " target_id, before, after, reason, correlation_id) values (:at, :actor, :name,"
                + " :action, :type, :target, cast(:before as jsonb), cast(:after as jsonb), :reason,"
                + " :correlation)")
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("audit")
        .setParameter("at", when)
        .setParameter("actor", actorId, UUID.class)
        .setParameter("name", actorName)
        .setParameter("action", action)
        .setParameter("type", targetType)
        .setParameter("target", targetId)
        .setParameter("before", before, String.class)
        .setParameter("after", after, String.class)
        .setParameter("reason", reason, String.class)
        .setParameter("correlation", correlationId, String.class)
        .executeUpdate();
  }
}
