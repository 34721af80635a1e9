package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Returns as lists: those that wait for the maker first, then the newest. */
@ApplicationScoped
public class ReturnListRepository {
  private static final String ROWS =
      "select new org.guildhall.order.entity.ReturnRow(r.number, r.status, r.cause,"
          + " c.shipTo.shipName, h.name, r.createdAt, r.due.deadline,"
          + " (select sum(l.units) from ReturnLine l where l.request = r))"
          + " from ReturnRequest r join ShopOrder s on s.id = r.shopOrderId"
          + " join CustomerOrder c on c.id = s.customerOrderId join Shop h on h.id = s.shopId";
  private static final String ORDER =
      " order by case when r.status in ('REQUESTED', 'RECEIVED') then 0"
          + " when r.status in ('APPROVED', 'IN_TRANSIT') then 1 else 2 end,"
          + " r.createdAt desc, r.number";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** One step of a return. */
  public record Step(UUID returnId, ReturnStatus to, Actor.Kind by, String reason, Instant at) {}

  public List<ReturnRow> ofMaker(UUID ownerId, int most) {
    return rows(
        em.createQuery(ROWS + " where h.ownerId = :owner" + ORDER, ReturnRow.class)
            .setParameter("owner", ownerId),
        most);
  }

  public List<ReturnRow> all(int most) {
    return rows(em.createQuery(ROWS + ORDER, ReturnRow.class), most);
  }

  public List<Step> steps(Collection<UUID> returnIds) {
    return em.createQuery(
            "select new org.guildhall.order.entity.ReturnListRepository$Step("
                + "t.request.id, t.toStatus, t.actorKind, t.reason, t.occurredAt)"
                + " from ReturnTransition t where t.request.id in (:ids) order by t.step",
            Step.class)
        .setParameter("ids", returnIds)
        .getResultList();
  }

  private static List<ReturnRow> rows(TypedQuery<ReturnRow> query, int most) {
    return query.setMaxResults(most).getResultList();
  }
}
