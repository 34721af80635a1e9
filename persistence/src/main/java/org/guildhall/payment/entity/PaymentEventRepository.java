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
import org.hibernate.jpa.HibernateHints;

/** The words of the providers. */
@ApplicationScoped
public class PaymentEventRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * Stores it unless it is already there. One statement, so that ten at once leave one row and none
   * of them fails. Returns whether it was new.
   */
  public boolean addOnce(
      UUID id,
      ProviderName provider,
      String eventId,
      String type,
      String objectRef,
      String payload,
      Instant receivedAt) {
    return em.createNativeQuery(
                "insert into payment_event (id, provider, event_id, type, object_ref, payload,"
                    + " received_at) values (:id, :provider, :event, :type, :ref, :payload, :at)"
                    + " on conflict (provider, event_id) do nothing")
            .setHint(HibernateHints.HINT_NATIVE_SPACES, "payment_event")
            .setParameter("id", id)
            .setParameter("provider", provider.name())
            .setParameter("event", eventId)
            .setParameter("type", type)
            .setParameter("ref", objectRef)
            .setParameter("payload", payload)
            .setParameter("at", receivedAt)
            .executeUpdate()
        == 1;
  }

  public PaymentEvent locked(UUID id) {
    return findLocked(id).orElseThrow(() -> new BusinessException(PaymentError.NOT_FOUND, id));
  }

  public Optional<PaymentEvent> findLocked(UUID id) {
    return Optional.ofNullable(em.find(PaymentEvent.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The newest first, at most as many as asked for. */
  public List<PaymentEvent> newest(int limit) {
    return em.createQuery(
            "select e from PaymentEvent e order by e.receivedAt desc, e.id desc",
            PaymentEvent.class)
        .setMaxResults(limit)
        .getResultList();
  }
}
