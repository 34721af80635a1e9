package org.guildhall.shipping.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.hibernate.LockOptions;
import org.hibernate.jpa.HibernateHints;
import org.hibernate.jpa.SpecHints;

/** Parcels and their scans. */
@ApplicationScoped
public class ShipmentRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Shipment shipment) {
    em.persist(shipment);
  }

  public Shipment locked(UUID id) {
    var shipment = em.find(Shipment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (shipment == null) {
      throw new BusinessException(SharedError.NOT_FOUND, id);
    }
    return shipment;
  }

  public List<Shipment> ofShopOrders(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            "select s from Shipment s where s.shopOrderId in (:orders) order by s.shippedAt, s.id",
            Shipment.class)
        .setParameter("orders", shopOrderIds)
        .getResultList();
  }

  public boolean isDelivered(UUID shopOrderId) {
    return em.createQuery(
                "select count(s) from Shipment s where s.shopOrderId = :order"
                    + " and s.status not in (:done)",
                Long.class)
            .setParameter("order", shopOrderId)
            .setParameter("done", List.of(ShipmentStatus.DELIVERED, ShipmentStatus.VOIDED))
            .getSingleResult()
        == 0;
  }

  /** Parcels that are to be asked about now; locked, those another node holds are skipped. */
  public List<Shipment> lockDue(Instant now, int limit) {
    return em.createQuery(
            "select s from Shipment s where s.nextPollAt <= :now order by s.nextPollAt",
            Shipment.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
        .getResultList();
  }

  public List<TrackingEvent> scans(Collection<UUID> shipmentIds) {
    return em.createQuery(
            "select t from TrackingEvent t where t.shipmentId in (:shipments)"
                + " order by t.occurredAt desc, t.id desc",
            TrackingEvent.class)
        .setParameter("shipments", shipmentIds)
        .getResultList();
  }

  /** Keeps a scan once, however often the carrier repeats it. */
  public void addScanOnce(
      UUID id,
      UUID shipmentId,
      String code,
      ShipmentStatus status,
      String description,
      String place,
      Instant occurredAt) {
    em.createNativeQuery(
            "insert into tracking_event (id, shipment_id, code, status, description, place,"
                + " occurred_at) values (:id, :shipment, :code, :status, :description,"
                + " nullif(:place, ''), :at) on conflict (shipment_id, code, occurred_at)"
                + " do nothing")
        .setHint(HibernateHints.HINT_NATIVE_SPACES, "tracking_event")
        .setParameter("id", id)
        .setParameter("shipment", shipmentId)
        .setParameter("code", code)
        .setParameter("status", status.name())
        .setParameter("description", description)
        .setParameter("place", place)
        .setParameter("at", occurredAt)
        .executeUpdate();
  }
}
