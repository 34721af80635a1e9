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

/** What was compared with the providers, and what came of it. */
@ApplicationScoped
public class ReconcileRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The provider's cursor if its time has come, locked; none while another node has it. */
  public Optional<ReconcileCursor> lockDue(ProviderName provider, Instant now) {
    return em.createQuery(
            "select c from ReconcileCursor c where c.provider = :provider and c.nextAt <= :now",
            ReconcileCursor.class)
        .setParameter("provider", provider)
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  public ReconcileCursor lock(ProviderName provider) {
    return em.find(ReconcileCursor.class, provider, LockModeType.PESSIMISTIC_WRITE);
  }

  public List<ReconcileCursor> cursors() {
    return em.createQuery(
            "select c from ReconcileCursor c order by c.provider", ReconcileCursor.class)
        .getResultList();
  }

  public void add(ReconcileBreak found) {
    em.persist(found);
  }

  /** What is open with a provider. */
  public List<ReconcileBreak> open(ProviderName provider) {
    return em.createQuery(
            "select b from ReconcileBreak b where b.provider = :provider"
                + " and b.settledAt is null",
            ReconcileBreak.class)
        .setParameter("provider", provider)
        .getResultList();
  }

  /** What is open first, then the newest. */
  public List<ReconcileBreak> latest(int most) {
    return em.createQuery(
            "select b from ReconcileBreak b order by case when b.settledAt is null then 0 else 1"
                + " end, b.firstSeenAt desc, b.id",
            ReconcileBreak.class)
        .setMaxResults(most)
        .getResultList();
  }

  public ReconcileBreak locked(UUID id) {
    return Optional.ofNullable(em.find(ReconcileBreak.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(ReconcileError.NOT_FOUND, id));
  }

  /** Payments that were begun at the provider since the moment, or paid: some wait for days. */
  public List<Payment> payments(ProviderName provider, Instant since) {
    return em.createQuery(
            "select p from Payment p where p.provider = :provider"
                + " and (p.createdAt >= :since or p.capturedAt >= :since)",
            Payment.class)
        .setParameter("provider", provider)
        .setParameter("since", since)
        .getResultList();
  }

  /** Refunds of the provider's payments that were moved since the moment. */
  public List<Refund> refunds(ProviderName provider, Instant since) {
    return em.createQuery(
            "select r from Refund r join Payment p on p.id = r.paymentId"
                + " where p.provider = :provider and r.updatedAt >= :since",
            Refund.class)
        .setParameter("provider", provider)
        .setParameter("since", since)
        .getResultList();
  }
}
