package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Shop orders for the makers who work on them; ownership is part of the query. */
@ApplicationScoped
public class ShopOrderRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A shop order of one of this account's shops; anybody else's does not exist. */
  public ShopOrder ownedBy(UUID ownerId, String number) {
    return em.createQuery(
            "select o from ShopOrder o left join fetch o.items join Shop s on s.id = o.shopId"
                + " where o.number = :number and s.ownerId = :owner",
            ShopOrder.class)
        .setParameter("number", number)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  /**
   * The purchase a shop order of this account's shops is a part of, to be locked before the part is
   * read: what was read before the lock may be what another has changed.
   */
  public UUID purchaseOf(UUID ownerId, String number) {
    return em.createQuery(
            "select o.customerOrderId from ShopOrder o join Shop s on s.id = o.shopId"
                + " where o.number = :number and s.ownerId = :owner",
            UUID.class)
        .setParameter("number", number)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  /** The purchase any maker's shop order is a part of, for the office. */
  public UUID purchaseOf(String number) {
    return em.createQuery(
            "select o.customerOrderId from ShopOrder o where o.number = :number", UUID.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  /** The purchase a shop order is a part of, by the part's id. */
  public UUID purchaseOf(UUID id) {
    return em.createQuery("select o.customerOrderId from ShopOrder o where o.id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, id));
  }

  /** Any maker's, for the office. */
  public ShopOrder byNumber(String number) {
    return em.createQuery(
            "select o from ShopOrder o left join fetch o.items where o.number = :number",
            ShopOrder.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  public ShopOrder get(UUID id) {
    var order = em.find(ShopOrder.class, id);
    if (order == null) {
      throw new BusinessException(OrderError.NOT_FOUND, id);
    }
    return order;
  }
}
