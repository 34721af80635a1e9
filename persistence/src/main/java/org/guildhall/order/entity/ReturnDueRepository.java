package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.MarketZone;
import org.hibernate.query.NativeQuery;

/** Finds and locks what time alone moves on: one row each, and none that somebody else holds. */
@ApplicationScoped
public class ReturnDueRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A return whose time to answer, to be sent or to object is over. */
  public Optional<UUID> claimOver(Instant now) {
    return first(
        claim(
                "select id from return_request where deadline <= :now"
                    + " order by deadline limit 1 for update skip locked")
            .setParameter("now", now));
  }

  /** A return of which somebody has to be reminded. */
  public Optional<UUID> claimReminder(Instant now) {
    return first(
        claim(
                "select id from return_request where remind_at <= :now"
                    + " order by remind_at limit 1 for update skip locked")
            .setParameter("now", now));
  }

  /**
   * A delivered shop order whose last day to send something back lies before today, and which has
   * no return under way. Its customer order is locked, as by everybody who moves a shop order.
   */
  public Optional<UUID> claimComplete(LocalDate today) {
    return first(
        claim(
                """
                select s.id from shop_order s
                join customer_order o on o.id = s.customer_order_id
                where s.status = 'DELIVERED'
                  and cast(s.delivered_at at time zone :zone as date)
                    + (select max(i.returns_days) from order_item i where i.shop_order_id = s.id)
                    < :today
                  and not exists (select 1 from return_request r where r.shop_order_id = s.id
                    and r.status not in ('DECLINED', 'CANCELLED', 'CLOSED'))
                order by s.delivered_at limit 1
                for update of o skip locked\
                """)
            .setParameter("zone", MarketZone.ID.getId())
            .setParameter("today", today));
  }

  // the tables are named, or Hibernate would empty every cache region
  @SuppressWarnings("unchecked")
  private NativeQuery<UUID> claim(String sql) {
    return em.createNativeQuery(sql, UUID.class)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("return_request")
        .addSynchronizedQuerySpace("shop_order");
  }

  private static Optional<UUID> first(NativeQuery<UUID> query) {
    List<UUID> ids = query.getResultList();
    return ids.stream().findFirst();
  }
}
