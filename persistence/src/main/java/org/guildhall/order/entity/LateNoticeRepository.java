package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Which buyers were told that their order is late. */
@ApplicationScoped
public class LateNoticeRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * Claims, the longest late first, shop orders that should have left before the day and whose
   * buyers were not told. Two rounds at once never claim the same one.
   */
  public List<UUID> claim(LocalDate today, Instant when, int most) {
    @SuppressWarnings("unchecked")
    List<UUID> ids =
        em.createNativeQuery(
                "insert into late_notice (shop_order_id, told_at)"
                    + " select o.id, :at from shop_order o where o.ship_by < :today and o.status in"
                    + " ('NEW', 'IN_PRODUCTION', 'READY_TO_SHIP', 'PARTIALLY_SHIPPED')"
                    + " and not exists (select 1 from late_notice n where n.shop_order_id = o.id)"
                    + " order by o.ship_by limit :most"
                    + " on conflict do nothing returning shop_order_id",
                UUID.class)
            .setParameter("at", when)
            .setParameter("today", today)
            .setParameter("most", most)
            .getResultList();
    return ids;
  }
}
