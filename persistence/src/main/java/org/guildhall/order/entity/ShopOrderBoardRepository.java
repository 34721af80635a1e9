package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Shop orders as lists for their makers; whose they are is part of every query. */
@ApplicationScoped
public class ShopOrderBoardRepository {
  private static final String OF_OWNER =
      " from ShopOrder o join CustomerOrder c on c.id = o.customerOrderId"
          + " join Shop s on s.id = o.shopId and s.ownerId = :owner";

  private static final String WANTED =
      OF_OWNER
          + " where o.status in (:statuses) and (:overdue = false or o.shipBy < :today)"
          + " and (lower(o.number) like :text escape '\\'"
          + " or lower(c.shipTo.shipName) like :text escape '\\'"
          + " or exists (select 1 from OrderItem i where i.shopOrder = o"
          + " and lower(i.title) like :text escape '\\'))";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public List<BoardRow> rows(BoardQuery query) {
    var order =
        query.newestFirst() ? "c.placedAt desc, o.number" : "o.shipBy asc nulls last, o.number";
    return wanted(
            "select new org.guildhall.order.entity.BoardRow(o.id, o.number, o.status, o.shipBy,"
                + " c.placedAt, c.shipTo.shipName, c.shipTo.shipCity, c.shipTo.shipRegion,"
                + " o.buyerNote, (select count(r) from CancellationRequest r"
                + " where r.shopOrderId = o.id and r.status = 'ASKED'),"
                + " (select count(p) from ProofRound p"
                + " where p.shopOrderId = o.id and p.status = 'SENT'),"
                + " o.currency,"
                + " o.totals.itemsMinor - o.totals.discountMinor + o.totals.wrapMinor"
                + " + o.breakdown.platformDiscountMinor,"
                + " o.totals.shippingMinor + o.breakdown.platformShippingMinor)"
                + WANTED
                + " order by "
                + order,
            BoardRow.class,
            query)
        .setFirstResult(query.first())
        .setMaxResults(query.size())
        .getResultList();
  }

  public int count(BoardQuery query) {
    return wanted("select count(o)" + WANTED, Long.class, query).getSingleResult().intValue();
  }

  /** The lines of some orders, in their order. */
  public List<BoardLine> lines(Collection<UUID> shopOrderIds) {
    if (shopOrderIds.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select new org.guildhall.order.entity.BoardLine(i.shopOrder.id, i.id, i.title,"
                + " i.optionsText, i.quantity, i.mediaId, m.contentHash, m.widths, m.width,"
                + " m.height) from OrderItem i left join Media m on m.id = i.mediaId"
                + " where i.shopOrder.id in (:orders) order by i.shopOrder.id, i.position",
            BoardLine.class)
        .setParameter("orders", shopOrderIds)
        .getResultList();
  }

  /** How many orders lie on each stack. */
  public Map<OrderStage, Long> counts(UUID ownerId, LocalDate today) {
    var counted =
        em.createQuery(
                "select o.status as status, count(o) as orders,"
                    + " sum(case when o.shipBy < :today then 1 else 0 end) as overdue"
                    + OF_OWNER
                    + " group by o.status",
                Tuple.class)
            .setParameter("owner", ownerId)
            .setParameter("today", today)
            .getResultList();
    var counts = new EnumMap<OrderStage, Long>(OrderStage.class);
    for (var stage : OrderStage.values()) {
      var column = stage.isOverdue() ? "overdue" : "orders";
      counts.put(
          stage,
          counted.stream()
              .filter(row -> stage.statuses().contains(row.get("status", ShopOrderStatus.class)))
              .mapToLong(row -> row.get(column, Number.class).longValue())
              .sum());
    }
    return counts;
  }

  /** One shop order of the owner with its lines; anybody else's does not exist. */
  public ShopOrder get(UUID ownerId, String number) {
    return em.createQuery(
            "select o from ShopOrder o left join fetch o.items"
                + " where o.number = :number and o.status <> :unpaid"
                + " and o.shopId in (select s.id from Shop s where s.ownerId = :owner)",
            ShopOrder.class)
        .setParameter("number", number)
        .setParameter("unpaid", ShopOrderStatus.PENDING_PAYMENT)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number));
  }

  public CustomerOrder purchase(UUID customerOrderId) {
    return em.find(CustomerOrder.class, customerOrderId);
  }

  /** How many shops send parts of a purchase. */
  public int shops(UUID customerOrderId) {
    return em.createQuery(
            "select count(o) from ShopOrder o where o.customerOrderId = :id", Long.class)
        .setParameter("id", customerOrderId)
        .getSingleResult()
        .intValue();
  }

  private <T> TypedQuery<T> wanted(String select, Class<T> type, BoardQuery query) {
    return em.createQuery(select, type)
        .setParameter("owner", query.ownerId())
        .setParameter("statuses", query.stage().statuses())
        .setParameter("overdue", query.stage().isOverdue())
        .setParameter("today", query.today())
        .setParameter("text", query.pattern());
  }
}
