package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.entity.Refund;
import org.guildhall.shared.entity.BusinessException;

/** Refunds with the orders they belong to. */
@ApplicationScoped
public class OrderRefundRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A refund, and the number of the maker's part or of the whole order. */
  public record Row(Refund refund, String number) {}

  /** Those that wait for people first, then the newest. */
  public List<Row> latest(int most) {
    return em.createQuery(
            """
            select r, coalesce(s.number, o.orderNumber) from Refund r
            join Payment p on p.id = r.paymentId
            join CustomerOrder o on o.id = p.customerOrderId
            left join ShopOrder s on s.id = r.shopOrderId
            order by case when r.status in ('PENDING_APPROVAL', 'FAILED') then 0 else 1 end,
              r.createdAt desc, r.id
            """,
            Object[].class)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Row((Refund) row[0], (String) row[1]))
        .toList();
  }

  /** The customer order whose money a refund gives back. */
  public UUID orderOf(UUID refundId) {
    return em.createQuery(
            "select p.customerOrderId from Refund r join Payment p on p.id = r.paymentId"
                + " where r.id = :refund",
            UUID.class)
        .setParameter("refund", refundId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, refundId));
  }

  /** The maker's part, if it is not the whole payment. */
  public Optional<UUID> partOf(UUID refundId) {
    return em.createQuery(
            "select r.shopOrderId from Refund r where r.id = :refund and r.shopOrderId is not null",
            UUID.class)
        .setParameter("refund", refundId)
        .getResultStream()
        .findFirst();
  }
}
