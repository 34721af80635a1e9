package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;

/** Returns and their lines; whose they are is part of every query that a person asks. */
@ApplicationScoped
public class ReturnRepository {
  private static final String KEY =
      "select new org.guildhall.order.entity.ReturnKey(r.id, s.customerOrderId, s.id)"
          + " from ReturnRequest r join ShopOrder s on s.id = r.shopOrderId";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(ReturnRequest request) {
    em.persist(request);
  }

  /** A return of this customer order; any other does not exist. */
  public ReturnKey ofOrder(UUID orderId, String number) {
    return key(number, KEY + " where r.number = :number and s.customerOrderId = :whose", orderId);
  }

  /** A return at one of this account's shops; any other does not exist. */
  public ReturnKey ofMaker(UUID ownerId, String number) {
    return key(
        number,
        KEY
            + " join Shop h on h.id = s.shopId"
            + " where r.number = :number and h.ownerId = :whose",
        ownerId);
  }

  /** Any return, for the office. */
  public ReturnKey byNumber(String number) {
    return em.createQuery(KEY + " where r.number = :number", ReturnKey.class)
        .setParameter("number", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ReturnError.NOT_FOUND, number));
  }

  /** The return whose money this refund is. */
  public Optional<UUID> ofRefund(UUID refundId) {
    return em.createQuery("select r.id from ReturnRequest r where r.refundId = :refund", UUID.class)
        .setParameter("refund", refundId)
        .getResultStream()
        .findFirst();
  }

  /** The row as it is now, against everybody else who would move it. */
  public ReturnRequest locked(UUID id) {
    return em.find(ReturnRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  public ReturnRequest get(UUID id) {
    return em.find(ReturnRequest.class, id);
  }

  /** The returns of some shop orders with their lines, the newest first. */
  public List<ReturnRequest> ofShopOrders(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            "select distinct r from ReturnRequest r left join fetch r.lines"
                + " where r.shopOrderId in (:orders) order by r.createdAt desc, r.number desc",
            ReturnRequest.class)
        .setParameter("orders", shopOrderIds)
        .getResultList();
  }

  public long count(UUID shopOrderId) {
    return em.createQuery(
            "select count(r) from ReturnRequest r where r.shopOrderId = :order", Long.class)
        .setParameter("order", shopOrderId)
        .getSingleResult();
  }

  /** Units by order item that earlier returns name. What was accepted counts as refunded. */
  public Map<UUID, ReturnClaim> claimed(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            """
            select l.orderItemId,
              sum(case when r.status in (:pending) then l.units
                when l.accepted is not null then l.units - l.accepted else 0 end),
              sum(case when r.status = :declined then l.units else 0 end)
            from ReturnLine l join l.request r
            where r.shopOrderId in (:orders) group by l.orderItemId
            """,
            Object[].class)
        .setParameter("pending", ReturnStatus.pending())
        .setParameter("declined", ReturnStatus.DECLINED)
        .setParameter("orders", shopOrderIds)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], ReturnRepository::claim));
  }

  private static ReturnClaim claim(Object[] row) {
    return new ReturnClaim(((Number) row[1]).intValue(), ((Number) row[2]).intValue());
  }

  /** What the buyer wrote when the maker said no. */
  public List<String> declinedWords(UUID shopOrderId) {
    return em.createQuery(
            "select r.words from ReturnRequest r"
                + " where r.shopOrderId = :order and r.status = DECLINED and r.words is not null",
            String.class)
        .setParameter("order", shopOrderId)
        .getResultList();
  }

  /** What the shop last wrote about how to send something back. */
  public Optional<String> lastInstructions(UUID shopId) {
    return em.createQuery(
            "select r.instructions from ReturnRequest r join ShopOrder s on s.id = r.shopOrderId"
                + " where s.shopId = :shop and r.instructions is not null"
                + " order by r.updatedAt desc",
            String.class)
        .setParameter("shop", shopId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private ReturnKey key(String number, String query, UUID whose) {
    return em.createQuery(query, ReturnKey.class)
        .setParameter("number", number)
        .setParameter("whose", whose)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ReturnError.NOT_FOUND, number));
  }
}
