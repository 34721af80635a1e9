package org.guildhall.shop.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Applications for their applicants and for the office. */
@ApplicationScoped
public class SellerApplicationRepository {
  private static final String ROW =
      "select new org.guildhall.shop.entity.ApplicationRow(a.id, a.shopName, a.craft, a.place,"
          + " a.status, a.decidedBy, a.submittedAt, a.decidedAt) from SellerApplication a ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(SellerApplication application) {
    em.persist(application);
  }

  /** The account's application that counts now: its newest. */
  public Optional<SellerApplication> latestOf(UUID accountId) {
    return em.createQuery(
            "select a from SellerApplication a where a.accountId = :account"
                + " order by a.createdAt desc, a.id desc",
            SellerApplication.class)
        .setParameter("account", accountId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public SellerApplication get(UUID id) {
    return Optional.ofNullable(em.find(SellerApplication.class, id))
        .orElseThrow(() -> new BusinessException(ApplicationError.NOT_FOUND));
  }

  /** For a decision: of two who decide at once the second finds it decided. */
  public SellerApplication lock(UUID id) {
    return Optional.ofNullable(em.find(SellerApplication.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(ApplicationError.NOT_FOUND));
  }

  /** What waits for us, the longest waiting first. */
  public List<ApplicationRow> waiting(int limit) {
    return em.createQuery(
            ROW + "where a.status in (:states) order by a.submittedAt, a.id", ApplicationRow.class)
        .setParameter("states", List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.IN_REVIEW))
        .setMaxResults(limit)
        .getResultList();
  }

  /** What was answered, the newest answer first. */
  public List<ApplicationRow> answered(Collection<ApplicationStatus> states, int limit) {
    return em.createQuery(
            ROW + "where a.status in (:states) order by a.decidedAt desc, a.id desc",
            ApplicationRow.class)
        .setParameter("states", states)
        .setMaxResults(limit)
        .getResultList();
  }

  public long countWaiting() {
    return em.createQuery(
            "select count(a) from SellerApplication a where a.status in (:states)", Long.class)
        .setParameter("states", List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.IN_REVIEW))
        .getSingleResult();
  }

  /** How often the account has asked before. */
  public long countOf(UUID accountId) {
    return em.createQuery(
            "select count(a) from SellerApplication a where a.accountId = :account", Long.class)
        .setParameter("account", accountId)
        .getSingleResult();
  }
}
