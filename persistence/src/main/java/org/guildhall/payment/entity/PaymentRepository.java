package org.guildhall.payment.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;

/** Payments by id, by order and by what is due. */
@ApplicationScoped
public class PaymentRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Payment payment) {
    em.persist(payment);
  }

  /** The payment, locked until the transaction ends: its events are applied one after another. */
  public Payment locked(UUID id) {
    return findLocked(id).orElseThrow(() -> new BusinessException(PaymentError.NOT_FOUND, id));
  }

  public Payment get(UUID id) {
    return em.find(Payment.class, id);
  }

  public Optional<Payment> findLocked(UUID id) {
    return Optional.ofNullable(em.find(Payment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Payment> latestOf(UUID orderId) {
    return em.createQuery(
            "select p from Payment p where p.customerOrderId = :order order by p.attempt desc",
            Payment.class)
        .setParameter("order", orderId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The payment that holds the order's money. */
  public Optional<Payment> capturedOf(UUID orderId) {
    return em.createQuery(
            "select p from Payment p where p.customerOrderId = :order and p.capturedMinor > 0",
            Payment.class)
        .setParameter("order", orderId)
        .getResultStream()
        .findFirst();
  }

  /** Earlier attempts of the same order at which the buyer might still pay. */
  public List<Payment> openBefore(Payment payment) {
    return em.createQuery(
            "select p from Payment p where p.customerOrderId = :order and p.attempt < :attempt and"
                + " p.status in (REQUIRES_ACTION, AUTHORISED) order by p.attempt",
            Payment.class)
        .setParameter("order", payment.getCustomerOrderId())
        .setParameter("attempt", payment.getAttempt())
        .getResultList();
  }

  /** The payment that holds the order's money, locked until the transaction ends. */
  public Optional<Payment> lockCapturedOf(UUID orderId) {
    return em.createQuery(
            "select p from Payment p where p.customerOrderId = :order and p.capturedMinor > 0",
            Payment.class)
        .setParameter("order", orderId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Serialises the starts of one order, so that a double click makes one attempt. */
  public void lockOrder(UUID orderId) {
    em.createNativeQuery("select id from customer_order where id = :order for update")
        .setParameter("order", orderId)
        .getResultList();
  }

  /** The payment the provider knows by that intent, locked. */
  public Optional<Payment> lockByIntent(ProviderName provider, String intentId) {
    return em.createQuery(
            "select p.id from Payment p where p.provider = :provider and"
                + " p.providerIntentId = :intent",
            UUID.class)
        .setParameter("provider", provider)
        .setParameter("intent", intentId)
        .getResultStream()
        .findFirst()
        .flatMap(this::findLocked);
  }

  /** Locks the payment a provider speaks of: by our id, else by the session. */
  public Optional<Payment> lockAbout(ProviderName provider, UUID id, String sessionId) {
    return (id == null ? ofSession(provider, sessionId) : Optional.of(id))
        .flatMap(this::findLocked);
  }

  // the id only: a payment that was read before it was locked is stale when a rival word was first
  private Optional<UUID> ofSession(ProviderName provider, String sessionId) {
    return em.createQuery(
            "select p.id from Payment p where p.provider = :provider and"
                + " p.providerSessionId = :session",
            UUID.class)
        .setParameter("provider", provider)
        .setParameter("session", sessionId)
        .getResultStream()
        .findFirst();
  }

  /** Ids of payments in one of the states, untouched since the moment; locked, others skipped. */
  public List<UUID> claimQuiet(Collection<PaymentStatus> states, Instant since, int limit) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(
                "select id from payment where status in (:states) and updated_at < :since"
                    + " order by updated_at limit :limit for update skip locked",
                UUID.class)
            .setParameter("states", names(states))
            .setParameter("since", since)
            .setParameter("limit", limit)
            .getResultList();
    return ids;
  }

  /** Refused attempts whose time is over; locked, those another node holds are skipped. */
  public List<Payment> lockSpent(Instant now, int limit) {
    return em.createQuery(
            "select p from Payment p where p.status = :failed and p.sessionExpiresAt <= :now",
            Payment.class)
        .setParameter("failed", PaymentStatus.FAILED)
        .setParameter("now", now)
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultList();
  }

  /** No later attempt to pay the same order exists. */
  public boolean isLatest(Payment payment) {
    return latestOf(payment.getCustomerOrderId()).filter(payment::equals).isPresent();
  }

  private static Set<String> names(Collection<PaymentStatus> states) {
    return states.stream().map(Enum::name).collect(Collectors.toSet());
  }
}
