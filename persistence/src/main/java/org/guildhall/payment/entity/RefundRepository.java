package org.guildhall.payment.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Refunds by id, by what they are for, and by what is still open. */
@ApplicationScoped
public class RefundRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Refund refund) {
    em.persist(refund);
  }

  /** The refund, locked until the transaction ends: words about it are applied one by one. */
  public Refund locked(UUID id) {
    return findLocked(id)
        .orElseThrow(() -> new BusinessException(PaymentError.REFUND_NOT_FOUND, id));
  }

  public Optional<Refund> findLocked(UUID id) {
    return Optional.ofNullable(em.find(Refund.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Locks the refund the provider speaks of: by our id, else by the provider's. */
  public Optional<Refund> lockAbout(UUID id, String providerRefundId) {
    var found = id == null ? byProviderId(providerRefundId) : Optional.of(id);
    return found.flatMap(this::findLocked);
  }

  private Optional<UUID> byProviderId(String providerRefundId) {
    return em.createQuery(
            "select r.id from Refund r where r.providerRefundId = :refund", UUID.class)
        .setParameter("refund", providerRefundId)
        .getResultStream()
        .findFirst();
  }

  /** The refunds of these makers' parts, the newest first. */
  public List<Refund> ofShopOrders(Collection<UUID> shopOrders) {
    return em.createQuery(
            "select r from Refund r where r.shopOrderId in (:parts) order by r.createdAt desc",
            Refund.class)
        .setParameter("parts", shopOrders)
        .getResultList();
  }

  /** The refunds of a payment that are booked and not known to have failed, the oldest first. */
  public List<Refund> givenBack(UUID paymentId) {
    return em.createQuery(
            "select r from Refund r where r.paymentId = :payment"
                + " and r.status in (SUBMITTED, SUCCEEDED) order by r.submittedAt",
            Refund.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }

  /** A payment that came too late is owed back once. */
  public boolean isOwed(UUID paymentId) {
    return !em.createQuery(
            "select r.id from Refund r where r.paymentId = :payment and r.origin = :late",
            UUID.class)
        .setParameter("payment", paymentId)
        .setParameter("late", RefundOrigin.LATE_PAYMENT)
        .getResultList()
        .isEmpty();
  }

  /** Submitted refunds untouched since the moment; locked, those others hold are skipped. */
  public List<UUID> claimQuiet(Instant since, int limit) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(
                "select id from refund where status = 'SUBMITTED' and updated_at < :since"
                    + " order by updated_at limit :limit for update skip locked",
                UUID.class)
            .setParameter("since", since)
            .setParameter("limit", limit)
            .getResultList();
    return ids;
  }
}
