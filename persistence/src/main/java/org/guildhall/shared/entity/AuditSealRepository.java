package org.guildhall.shared.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.hibernate.query.NativeQuery;

/** The seals of the audit trail, made in the database, one after another. */
@ApplicationScoped
public class AuditSealRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Seals up to {@code most} events that have no seal yet; answers how many that was. */
  public int seal(int most, Instant now) {
    return ((Number)
            em.createNativeQuery("select seal_audit(:most, cast(:now as timestamptz))")
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("audit")
                .setParameter("most", most)
                .setParameter("now", now)
                .getSingleResult())
        .intValue();
  }
}
