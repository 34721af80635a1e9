package org.guildhall.ledger.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** Money held back, by shop and by day. */
@ApplicationScoped
public class ReserveRepository {
  private static final String ROW =
      "select new org.guildhall.ledger.entity.ReserveRow(r.id, s.name, r.reasonCode, r.note,"
          + " r.soonerIf, r.amountMinor, r.currency, r.createdAt, r.endsOn)"
          + " from SellerReserve r join Shop s on s.id = r.shopId where r.releasedAt is null";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(SellerReserve reserve) {
    em.persist(reserve);
  }

  public SellerReserve locked(UUID id) {
    return Optional.ofNullable(em.find(SellerReserve.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(LedgerError.NOT_FOUND, id));
  }

  /** What is held back from a shop now, the first to end at the top. */
  public List<ReserveRow> openOf(UUID shopId) {
    return em.createQuery(ROW + " and r.shopId = :shop order by r.endsOn, r.id", ReserveRow.class)
        .setParameter("shop", shopId)
        .getResultList();
  }

  /** What is held back from anybody, the first to end at the top. */
  public List<ReserveRow> open(int most) {
    return em.createQuery(ROW + " order by r.endsOn, r.id", ReserveRow.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Reserves whose last day is over, locked; those another node holds are skipped. */
  public List<SellerReserve> lockEnded(LocalDate today, int most) {
    return em.createQuery(
            "select r from SellerReserve r where r.releasedAt is null and r.endsOn < :today"
                + " order by r.id",
            SellerReserve.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultList();
  }
}
