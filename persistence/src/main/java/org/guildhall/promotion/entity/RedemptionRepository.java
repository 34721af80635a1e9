package org.guildhall.promotion.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;
import org.hibernate.query.NativeQuery;

/**
 * Uses of coupons. Taking one is a guarded update of the coupon's count, which also queues rivals
 * behind one another, and a row with the lowest free slots; unique keys are the backstop.
 */
@ApplicationScoped
public class RedemptionRepository {
  private static final String TAKE =
      """
      update coupon set used_count = used_count + 1
      where id = :coupon and active and starts_at <= :now and (ends_at is null or ends_at > :now)
        and (max_total is null or used_count < max_total)\
      """;

  // counted after the update above has the coupon to itself
  private static final String WRITE =
      """
      insert into coupon_redemption (id, coupon_id, order_id, person_key, slot, person_slot, created_at)
      select :id, c.id, :order, :person,
        (select n from generate_series(1, c.used_count) n where not exists (
          select 1 from coupon_redemption r
          where r.coupon_id = c.id and r.slot = n and r.state <> 'RETURNED')
         order by n desc limit 1), s.n, :now
      from coupon c, lateral (
        select n from generate_series(1, coalesce(c.max_per_person, c.used_count)) n
        where not exists (select 1 from coupon_redemption r where r.coupon_id = c.id
          and r.person_key = :person and r.person_slot = n and r.state <> 'RETURNED')
        order by n limit 1) s
      where c.id = :coupon\
      """;

  private static final String SETTLE =
      """
      update coupon_redemption set state = 'FINAL', settled_at = :now
      where order_id = :order and state = 'RESERVED'\
      """;

  private static final String OF_SHOP =
      " and exists (select 1 from coupon k where k.id = r.coupon_id and k.shop_id = :shop)";

  // in one order, so that two orders with the same two coupons cannot wait for one another
  private static final String LOCK_HELD =
      """
      select c.id from coupon c
      join coupon_redemption r on r.coupon_id = c.id and r.order_id = :order
      where r.state <> 'RETURNED' order by c.id for update of c\
      """;

  private static final String RETURN =
      """
      with back as (
        update coupon_redemption r set state = 'RETURNED', returned_at = :now
        where r.order_id = :order and r.state <> 'RETURNED'%s returning r.coupon_id)
      update coupon c set used_count = c.used_count - 1 from back where c.id = back.coupon_id\
      """;

  private static final String LOCK_RETURNED =
      """
      select c.id from coupon c
      join coupon_redemption r on r.coupon_id = c.id and r.order_id = :order
      where r.state = 'RETURNED' order by c.id for update of c\
      """;

  private static final String TAKEN_BY_OTHERS =
      """
      select c.id from coupon c
      join coupon_redemption r on r.coupon_id = c.id and r.order_id = :order
      where r.state = 'RETURNED' and (c.used_count >= c.max_total
        or c.max_per_person <= (select count(*) from coupon_redemption o
          where o.coupon_id = c.id and o.person_key = r.person_key and o.state <> 'RETURNED'))\
      """;

  private static final String RETAKE =
      """
      with again as (
        update coupon_redemption r set state = 'RESERVED', returned_at = null,
          slot = (select n from generate_series(1, c.used_count + 1) n where not exists (
            select 1 from coupon_redemption o
            where o.coupon_id = c.id and o.slot = n and o.state <> 'RETURNED')
            order by n desc limit 1),
          person_slot = (select n from generate_series(1, c.used_count + 1) n where not exists (
            select 1 from coupon_redemption o where o.coupon_id = c.id
              and o.person_key = r.person_key and o.person_slot = n and o.state <> 'RETURNED')
            order by n limit 1)
        from coupon c where c.id = r.coupon_id and r.order_id = :order and r.state = 'RETURNED'
        returning r.coupon_id)
      update coupon c set used_count = c.used_count + 1 from again where c.id = again.coupon_id\
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** What came of the wish to use a coupon. */
  public enum Outcome {
    TAKEN,
    /** Its last use is gone, or its days are over. */
    USED_UP,
    /** This person used it as often as one may. */
    USED_BY_PERSON
  }

  /** Takes one use for an order; anything but TAKEN must end the transaction. */
  public Outcome reserve(UUID couponId, UUID orderId, PersonKey person, Instant now) {
    int taken =
        change(TAKE).setParameter("coupon", couponId).setParameter("now", now).executeUpdate();
    if (taken == 0) {
      return Outcome.USED_UP;
    }
    int written =
        change(WRITE)
            .setParameter("id", Ids.at(now))
            .setParameter("coupon", couponId)
            .setParameter("order", orderId)
            .setParameter("person", person.text())
            .setParameter("now", now)
            .executeUpdate();
    return written == 1 ? Outcome.TAKEN : Outcome.USED_BY_PERSON;
  }

  /** Makes an order's uses final. */
  public void settle(UUID orderId, Instant now) {
    change(SETTLE).setParameter("order", orderId).setParameter("now", now).executeUpdate();
  }

  /**
   * Takes again, all or none, what an order gave back before its money came late; true when it has
   * nothing to take.
   */
  public boolean retake(UUID orderId) {
    var coupons = change(LOCK_RETURNED).setParameter("order", orderId).getResultList();
    if (coupons.isEmpty()) {
      return true;
    }
    if (!change(TAKEN_BY_OTHERS).setParameter("order", orderId).getResultList().isEmpty()) {
      return false;
    }
    change(RETAKE).setParameter("order", orderId).executeUpdate();
    return true;
  }

  /** Gives all uses of an order back, once; answers how many those were. */
  public int giveBack(UUID orderId, Instant now) {
    change(LOCK_HELD).setParameter("order", orderId).getResultList();
    return change(RETURN.formatted(""))
        .setParameter("order", orderId)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Gives back, once, what an order used of one shop's coupons. */
  public int giveBackOf(UUID orderId, UUID shopId, Instant now) {
    change(LOCK_HELD).setParameter("order", orderId).getResultList();
    return change(RETURN.formatted(OF_SHOP))
        .setParameter("order", orderId)
        .setParameter("shop", shopId)
        .setParameter("now", now)
        .executeUpdate();
  }

  private Query change(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("coupon")
        .addSynchronizedQuerySpace("coupon_redemption")
        .addSynchronizedQuerySpace("customer_order");
  }
}
