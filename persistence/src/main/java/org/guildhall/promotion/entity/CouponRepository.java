package org.guildhall.promotion.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Coupons; a shop's own by the shop, the market's without one. */
@ApplicationScoped
public class CouponRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A coupon of that code and how often a person used it; nobody known counts as never. */
  public record Known(Coupon coupon, long usesByPerson) {
    /** Why it counts for nothing with things of that price (minor units), or empty. */
    public Optional<BusinessException> refusal(long itemsMinor, Instant now) {
      return coupon.refusal(itemsMinor, usesByPerson, now);
    }
  }

  public void add(Coupon coupon) {
    em.persist(coupon);
  }

  /** The coupons of these codes, whoever's they are; one statement. */
  public List<Known> ofCodes(Collection<String> codes, PersonKey person) {
    return em.createQuery(
            "select c, (select count(r) from CouponRedemption r where r.couponId = c.id"
                + " and r.personKey = :person and r.state <> RETURNED)"
                + " from Coupon c where c.code in (:codes) order by c.id",
            Tuple.class)
        .setParameter("codes", codes)
        .setParameter("person", person == null ? "" : person.text())
        .getResultStream()
        .map(row -> new Known(row.get(0, Coupon.class), row.get(1, Long.class)))
        .toList();
  }

  /** Those of a shop, or of the market where the id is null; the newest first. */
  public List<Coupon> of(UUID shopId) {
    var query =
        em.createQuery(
            "select c from Coupon c where "
                + (shopId == null ? "c.shopId is null" : "c.shopId = :shop")
                + " order by c.createdAt desc, c.id",
            Coupon.class);
    return (shopId == null ? query : query.setParameter("shop", shopId)).getResultList();
  }

  /** One of a shop, or of the market where the id is null; a foreign one is not found. */
  public Coupon ownedBy(UUID shopId, UUID id) {
    return Optional.ofNullable(em.find(Coupon.class, id))
        .filter(
            coupon ->
                shopId == null ? coupon.getShopId() == null : shopId.equals(coupon.getShopId()))
        .orElseThrow(() -> new BusinessException(PromotionError.NOT_FOUND, id));
  }
}
