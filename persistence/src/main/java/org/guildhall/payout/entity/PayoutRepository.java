package org.guildhall.payout.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;
import org.hibernate.query.NativeQuery;

/** Payouts by id, by what is due, and as lists. */
@ApplicationScoped
public class PayoutRepository {
  private static final String ROW =
      "select new org.guildhall.payout.entity.PayoutRow(p.id, p.shopId, s.name, p.runOn, p.attempt,"
          + " p.amountMinor, p.currency, p.status, p.holdCode, p.note, p.failureCode, p.sentAt,"
          + " p.arrivedAt, p.returnedAt, (select count(i) from PayoutItem i where i.payoutId = p.id"
          + " and i.attempt = p.attempt)) from Payout p join Shop s on s.id = p.shopId ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Payout payout) {
    em.persist(payout);
  }

  public Payout locked(UUID id) {
    return findLocked(id).orElseThrow(() -> new BusinessException(PayoutError.NOT_FOUND, id));
  }

  public Optional<Payout> findLocked(UUID id) {
    return Optional.ofNullable(em.find(Payout.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The payout a transfer at the provider belongs to, locked. */
  public Optional<Payout> lockByTransfer(String transferId) {
    return em.createQuery("select p.id from Payout p where p.providerTransferId = :id", UUID.class)
        .setParameter("id", transferId)
        .getResultStream()
        .findFirst()
        .flatMap(this::findLocked);
  }

  /** The one whose next step is due for the longest time, locked; those others hold are skipped. */
  public Optional<Payout> lockDue(Instant now) {
    return em.createQuery(
            "select p from Payout p where p.sendAfter <= :now order by p.sendAfter, p.id",
            Payout.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  /** What a shop has waiting for that reason, locked. */
  public List<Payout> lockHeld(UUID shopId, HoldCode code) {
    return em.createQuery(
            "select p from Payout p where p.shopId = :shop and p.holdCode = :code order by p.id",
            Payout.class)
        .setParameter("shop", shopId)
        .setParameter("code", code)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The run had its payout for the shop already, or another one of the shop is under way. */
  public boolean isServed(UUID shopId, LocalDate runOn) {
    return !em.createQuery(
            "select p.id from Payout p where p.shopId = :shop and (p.runOn = :run or p.status in"
                + " :open)",
            UUID.class)
        .setParameter("shop", shopId)
        .setParameter("run", runOn)
        .setParameter(
            "open", List.of(PayoutStatus.SCHEDULED, PayoutStatus.PROCESSING, PayoutStatus.HELD))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Opens the day's run, unless it is open. */
  public void openRun(LocalDate runOn, UUID startedBy, Instant now) {
    em.createNativeQuery(
            "insert into payout_run (run_on, started_at, started_by) values (:run, :now, :by)"
                + " on conflict do nothing")
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("payout_run")
        .setParameter("run", runOn)
        .setParameter("now", now)
        .setParameter("by", startedBy, UUID.class)
        .executeUpdate();
  }

  /** Whether the office is to be told of a run's shortage now: once, however many payouts wait. */
  public boolean tellShortOnce(LocalDate runOn, Instant now) {
    return em.createNativeQuery(
                "update payout_run set short_told_at = :now"
                    + " where run_on = :run and short_told_at is null")
            .unwrap(NativeQuery.class)
            .addSynchronizedQuerySpace("payout_run")
            .setParameter("run", runOn)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** A shop's payouts, the newest first. */
  public List<PayoutRow> ofShop(UUID shopId, int most) {
    return em.createQuery(
            ROW + "where p.shopId = :shop order by p.createdAt desc, p.id desc", PayoutRow.class)
        .setParameter("shop", shopId)
        .setMaxResults(most)
        .getResultList();
  }

  /** Payouts in one of the states, the newest first, behind the given one. */
  public List<PayoutRow> inState(Collection<PayoutStatus> states, UUID behind, int most) {
    var query =
        em.createQuery(
                ROW
                    + "where p.status in :states"
                    + (behind == null ? "" : " and p.id < :behind")
                    + " order by p.id desc",
                PayoutRow.class)
            .setParameter("states", states)
            .setMaxResults(most);
    if (behind != null) {
      query.setParameter("behind", behind);
    }
    return query.getResultList();
  }

  /** How much reached a shop's bank since the moment, in minor units. */
  public long paidSince(UUID shopId, Instant since) {
    return em.createQuery(
            "select coalesce(sum(p.amountMinor), 0) from Payout p where p.shopId = :shop and"
                + " p.status = PAID and p.arrivedAt >= :since",
            Long.class)
        .setParameter("shop", shopId)
        .setParameter("since", since)
        .getSingleResult();
  }
}
