package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Customer orders and the shop orders in them. */
@ApplicationScoped
public class OrderRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A number nobody has and nobody can guess. */
  public String nextNumber() {
    return (String) em.createNativeQuery("select next_order_number()").getSingleResult();
  }

  public void add(CustomerOrder order) {
    em.persist(order);
  }

  public void add(ShopOrder order) {
    em.persist(order);
  }

  public CustomerOrder get(UUID id) {
    return em.find(CustomerOrder.class, id);
  }

  /** Whoever moves a shop order locks its customer order first: its status follows them all. */
  public CustomerOrder lock(UUID id) {
    return em.find(CustomerOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  public Optional<CustomerOrder> find(UUID id) {
    return Optional.ofNullable(em.find(CustomerOrder.class, id));
  }

  public Optional<CustomerOrder> byNumber(String number) {
    return em.createQuery(
            "select o from CustomerOrder o where o.orderNumber = :number", CustomerOrder.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** An order of this account; anybody else's does not exist. */
  public CustomerOrder ownedBy(UUID accountId, String number) {
    return byNumber(number)
        .filter(order -> accountId.equals(order.getAccountId()))
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  /**
   * Its id, to be locked before the order is read: what was read before the lock may be what
   * another has changed.
   */
  public UUID idOwnedBy(UUID accountId, String number) {
    return em.createQuery(
            "select o.id from CustomerOrder o where o.orderNumber = :number"
                + " and o.accountId = :account",
            UUID.class)
        .setParameter("number", number)
        .setParameter("account", accountId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  /** An order whose checkout came from a cart of this account or of this guest's cookie. */
  public Optional<CustomerOrder> ownedBy(UUID accountId, String tokenHash, String number) {
    return em.createQuery(
            "select o from CustomerOrder o join Checkout c on c.id = o.checkoutId"
                + " join Cart k on k.id = c.cartId where o.orderNumber = :number"
                + " and (o.accountId = :account or k.accountId = :account"
                + " or k.tokenHash = :token)",
            CustomerOrder.class)
        .setParameter("number", number)
        .setParameter("account", accountId)
        .setParameter("token", tokenHash)
        .getResultStream()
        .findFirst();
  }

  public List<CustomerOrder> ofAccount(UUID accountId, int most) {
    return em.createQuery(
            "select o from CustomerOrder o where o.accountId = :account"
                + " order by o.placedAt desc, o.id desc",
            CustomerOrder.class)
        .setParameter("account", accountId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The newest orders with this number, address, name or tracking number; blank for all. */
  public List<CustomerOrder> search(String text, OrderStatus status, String before, int most) {
    return em.createQuery(
            "select o from CustomerOrder o where (:status is null or o.status = :status)"
                + " and (:text = '' or upper(o.orderNumber) = upper(:text)"
                + " or lower(o.email) = lower(:text)"
                + " or lower(o.shipTo.shipName) like lower(:part) escape '!'"
                + " or exists (select 1 from ShopOrder s join Shipment p on p.shopOrderId = s.id"
                + " where s.customerOrderId = o.id and p.trackingNumber = upper(:text)))"
                + " and (:before is null or exists (select 1 from CustomerOrder b"
                + " where b.orderNumber = :before and (o.placedAt < b.placedAt"
                + " or o.placedAt = b.placedAt and o.id < b.id)))"
                + " order by o.placedAt desc, o.id desc",
            CustomerOrder.class)
        .setParameter("before", before)
        .setParameter("text", text)
        .setParameter("part", "%" + text.replaceAll("[!%_]", "!$0") + "%")
        .setParameter("status", status)
        .setMaxResults(most)
        .getResultList();
  }

  /** The shop orders of an order with their lines, by number. */
  public List<ShopOrder> shopOrders(UUID orderId) {
    return em.createQuery(
            "select distinct s from ShopOrder s left join fetch s.items"
                + " where s.customerOrderId = :order order by s.number",
            ShopOrder.class)
        .setParameter("order", orderId)
        .getResultList();
  }

  /** The states of an order's shop orders as they are in this transaction. */
  public List<ShopOrderStatus> states(UUID orderId) {
    return em.createQuery(
            "select s.status from ShopOrder s where s.customerOrderId = :order",
            ShopOrderStatus.class)
        .setParameter("order", orderId)
        .getResultList();
  }
}
