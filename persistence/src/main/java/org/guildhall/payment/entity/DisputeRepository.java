package org.guildhall.payment.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** Disputes by id, by the provider's name of them, and by their deadline. */
@ApplicationScoped
public class DisputeRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Dispute dispute) {
    em.persist(dispute);
  }

  public Dispute get(UUID id) {
    return Optional.ofNullable(em.find(Dispute.class, id))
        .orElseThrow(() -> new BusinessException(DisputeError.NOT_FOUND, id));
  }

  /** The dispute, locked until the transaction ends: words about it are applied one by one. */
  public Dispute locked(UUID id) {
    return Optional.ofNullable(em.find(Dispute.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(DisputeError.NOT_FOUND, id));
  }

  /** The one the provider calls so, locked. */
  public Optional<Dispute> lockAbout(ProviderName provider, String providerDisputeId) {
    return em.createQuery(
            "select d.id from Dispute d where d.provider = :provider"
                + " and d.providerDisputeId = :dispute",
            UUID.class)
        .setParameter("provider", provider)
        .setParameter("dispute", providerDisputeId)
        .getResultStream()
        .findFirst()
        .map(this::locked);
  }

  /** Where every dispute about the payment stands. */
  public List<DisputeStatus> statuses(UUID paymentId) {
    return em.createQuery(
            "select d.status from Dispute d where d.paymentId = :payment", DisputeStatus.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }

  /** Nobody has answered, the deadline comes before the moment, and nobody was told. */
  public List<Dispute> lockNearDeadline(Instant now, Instant until, int most) {
    return em.createQuery(
            "select d from Dispute d where d.status = NEEDS_RESPONSE and d.remindedAt is null"
                + " and d.evidenceDueAt > :now and d.evidenceDueAt <= :until"
                + " and (d.evidence.status is null or d.evidence.status = REFUSED)"
                + " order by d.evidenceDueAt",
            Dispute.class)
        .setParameter("now", now)
        .setParameter("until", until)
        .setMaxResults(most)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultList();
  }
}
