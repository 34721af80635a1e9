package org.guildhall.promotion.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Sales of shops. */
@ApplicationScoped
public class SaleRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Writes it at once, so that a sale that covers its days is refused here. */
  public void add(SalePrice sale) {
    em.persist(sale);
    em.flush();
  }

  public void remove(SalePrice sale) {
    em.remove(sale);
  }

  /** The sales of a shop, the latest first. */
  public List<SaleRow> ofShop(UUID shopId) {
    return em.createQuery(
            "select new org.guildhall.promotion.entity.SaleRow(s.id, p.id, p.title, s.percent,"
                + " s.amountMinor, p.currency, s.startsAt, s.endsAt)"
                + " from SalePrice s join Product p on p.id = s.productId"
                + " where s.shopId = :shop order by s.startsAt desc, s.id",
            SaleRow.class)
        .setParameter("shop", shopId)
        .getResultList();
  }

  /** The listings of a shop that are on offer, by title. */
  public List<SaleListing> listings(UUID shopId, int most) {
    return em.createQuery(
            "select new org.guildhall.promotion.entity.SaleListing(p.id, p.title) from Product p"
                + " where p.shopId = :shop and p.state = ACTIVE order by p.title, p.id",
            SaleListing.class)
        .setParameter("shop", shopId)
        .setMaxResults(most)
        .getResultList();
  }

  /** One of a shop; a foreign one is not found. */
  public SalePrice ownedBy(UUID shopId, UUID id) {
    return Optional.ofNullable(em.find(SalePrice.class, id))
        .filter(sale -> sale.getShopId().equals(shopId))
        .orElseThrow(() -> new BusinessException(PromotionError.NOT_FOUND, id));
  }

  /**
   * The lowest price of what is on offer of a shop's listing, in minor units; empty: not theirs.
   */
  public Optional<Long> lowestPrice(UUID shopId, UUID productId) {
    return em.createQuery(
            "select min(v.priceMinor) from ProductVariant v join v.product p"
                + " where p.id = :product and p.shopId = :shop and v.active",
            Long.class)
        .setParameter("product", productId)
        .setParameter("shop", shopId)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }
}
