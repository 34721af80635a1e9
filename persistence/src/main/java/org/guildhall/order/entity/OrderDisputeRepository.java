package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Disputes with the orders and makers they are about. */
@ApplicationScoped
public class OrderDisputeRepository {
  private static final String ROW =
      "select new org.guildhall.order.entity.DisputeRow(d.id, %s, d.reason, d.status,"
          + " d.evidence.status, %s, d.currency, d.evidenceDueAt, d.createdAt, d.closedAt)"
          + " from Dispute d ";
  // what waits for words first, the nearest deadline at the top
  private static final String ORDER =
      " order by case when d.status = NEEDS_RESPONSE then 0 else 1 end,"
          + " case when d.status = NEEDS_RESPONSE then d.evidenceDueAt end, d.createdAt desc, d.id";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** True when a part of the dispute belongs to a shop of this account. */
  public boolean isOwned(UUID ownerId, UUID disputeId) {
    return !em.createQuery(
            "select d.id from Dispute d join d.parts p join ShopOrder s on s.id = key(p)"
                + " join Shop h on h.id = s.shopId where d.id = :id and h.ownerId = :owner",
            UUID.class)
        .setParameter("id", disputeId)
        .setParameter("owner", ownerId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Those about parts of this account's shops. */
  public List<DisputeRow> ofOwner(UUID ownerId, int most) {
    return em.createQuery(
            ROW.formatted("s.number", "value(p).amountMinor")
                + "join d.parts p join ShopOrder s on s.id = key(p)"
                + " join Shop h on h.id = s.shopId where h.ownerId = :owner"
                + ORDER,
            DisputeRow.class)
        .setParameter("owner", ownerId)
        .setMaxResults(most)
        .getResultList();
  }

  public List<DisputeRow> latest(int most) {
    return em.createQuery(
            ROW.formatted("o.orderNumber", "d.amountMinor")
                + "join Payment p on p.id = d.paymentId"
                + " join CustomerOrder o on o.id = p.customerOrderId"
                + ORDER,
            DisputeRow.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The number of the order a dispute is about. */
  public String orderNumber(UUID disputeId) {
    return em.createQuery(
            "select o.orderNumber from Dispute d join Payment p on p.id = d.paymentId"
                + " join CustomerOrder o on o.id = p.customerOrderId where d.id = :id",
            String.class)
        .setParameter("id", disputeId)
        .getSingleResult();
  }

  /** The customer order a dispute is about. */
  public UUID purchaseOf(UUID disputeId) {
    return em.createQuery(
            "select p.customerOrderId from Dispute d join Payment p on p.id = d.paymentId"
                + " where d.id = :id",
            UUID.class)
        .setParameter("id", disputeId)
        .getSingleResult();
  }

  /** What banks kept of a maker's part of a payment, in minor units. */
  public long lostMinor(UUID paymentId, UUID shopOrderId) {
    return em.createQuery(
            "select coalesce(sum(value(p).amountMinor), 0) from Dispute d join d.parts p"
                + " where d.paymentId = :payment and key(p) = :part and d.status = LOST",
            Long.class)
        .setParameter("payment", paymentId)
        .setParameter("part", shopOrderId)
        .getSingleResult();
  }

  /** The makers' parts of a dispute, by number. */
  public List<ShopOrder> parts(UUID disputeId) {
    return em.createQuery(
            "select s from Dispute d join d.parts p join ShopOrder s on s.id = key(p)"
                + " where d.id = :id order by s.number",
            ShopOrder.class)
        .setParameter("id", disputeId)
        .getResultList();
  }
}
