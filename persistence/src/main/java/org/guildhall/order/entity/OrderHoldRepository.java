package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which shop orders are held. Whoever changes one holds the customer order's lock. */
@ApplicationScoped
public class OrderHoldRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(OrderHold hold) {
    em.persist(hold);
  }

  /** The hold a shop order is under now. */
  public Optional<OrderHold> open(UUID shopOrderId) {
    return em.createQuery(
            "select h from OrderHold h where h.shopOrderId = :part and h.releasedAt is null",
            OrderHold.class)
        .setParameter("part", shopOrderId)
        .getResultStream()
        .findFirst();
  }

  /**
   * Numbers of shop orders whose hold's last day is over, the longest first; none whose payment is
   * disputed.
   */
  public List<String> over(LocalDate today, int most) {
    return em.createQuery(
            "select o.number from OrderHold h join ShopOrder o on o.id = h.shopOrderId"
                + " where h.releasedAt is null and h.heldUntil < :today"
                + " and not exists (select 1 from Payment p"
                + " where p.customerOrderId = o.customerOrderId and p.status = DISPUTED)"
                + " order by h.heldUntil, h.id",
            String.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .getResultList();
  }
}
