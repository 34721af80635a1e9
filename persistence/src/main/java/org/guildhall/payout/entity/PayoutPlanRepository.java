package org.guildhall.payout.entity;

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

/** The makers' plans. */
@ApplicationScoped
public class PayoutPlanRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public PayoutPlan get(UUID shopId) {
    return Optional.ofNullable(em.find(PayoutPlan.class, shopId))
        .orElseThrow(() -> new BusinessException(PayoutError.NOT_FOUND, shopId));
  }

  /** The plan of a shop; other decisions about its payouts wait until the transaction ends. */
  public PayoutPlan locked(UUID shopId) {
    return Optional.ofNullable(em.find(PayoutPlan.class, shopId, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(PayoutError.NOT_FOUND, shopId));
  }

  /**
   * The next shop whose day has come and that the provider pays, locked; those others hold are
   * skipped.
   */
  public Optional<PayoutPlan> lockDue(LocalDate today) {
    return em.createQuery(
            "select p from PayoutPlan p where p.nextOn <= :today and exists (select 1 from"
                + " PayoutAccount a where a.shopId = p.shopId and a.status = ACTIVE)"
                + " order by p.nextOn, p.shopId",
            PayoutPlan.class)
        .setParameter("today", today)
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  /** The shops whose payouts the office holds back, by name. */
  public List<PlanOnHold> onHold() {
    return em.createQuery(
            "select new org.guildhall.payout.entity.PlanOnHold(s.id, s.name, s.slug,"
                + " p.holdReason) from PayoutPlan p join Shop s on s.id = p.shopId"
                + " where p.holdReason is not null order by s.name, s.id",
            PlanOnHold.class)
        .getResultList();
  }
}
