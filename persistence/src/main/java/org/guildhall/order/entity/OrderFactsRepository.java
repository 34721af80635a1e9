package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.shop.entity.WorkingDays;

/** What pages show beside an order's own rows: its makers, its pictures, its history. */
@ApplicationScoped
public class OrderFactsRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A maker as an order names it. */
  public record Maker(UUID id, String name, String slug, String workingDays) {
    /** The days this maker works on. */
    public WorkingDays days() {
      return WorkingDays.parse(workingDays);
    }
  }

  /** The sizes of a picture that is ready. */
  public record PictureSizes(
      UUID mediaId, String hash, String widths, Integer width, Integer height) {}

  /** One step of a shop order. */
  public record Step(
      UUID shopOrderId,
      ShopOrderStatus from,
      ShopOrderStatus to,
      Actor.Kind by,
      String reason,
      Instant at) {}

  public Maker maker(UUID shopId) {
    return makers(List.of(shopId)).get(shopId);
  }

  public Map<UUID, Maker> makers(Collection<UUID> shopIds) {
    return em.createQuery(
            "select new org.guildhall.order.entity.OrderFactsRepository$Maker("
                + "s.id, s.name, s.slug, s.workingDays) from Shop s where s.id in (:ids)",
            Maker.class)
        .setParameter("ids", shopIds)
        .getResultStream()
        .collect(Collectors.toMap(Maker::id, Function.identity()));
  }

  public Map<UUID, PictureSizes> pictures(Collection<UUID> mediaIds) {
    if (mediaIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select new org.guildhall.order.entity.OrderFactsRepository$PictureSizes("
                + "m.id, m.contentHash, m.widths, m.width, m.height)"
                + " from Media m where m.id in (:ids) and m.contentHash is not null",
            PictureSizes.class)
        .setParameter("ids", mediaIds)
        .getResultStream()
        .collect(Collectors.toMap(PictureSizes::mediaId, Function.identity()));
  }

  public List<Step> steps(Collection<UUID> shopOrderIds) {
    return em.createQuery(
            "select new org.guildhall.order.entity.OrderFactsRepository$Step("
                + "t.shopOrder.id, t.fromStatus, t.toStatus, t.actorKind, t.reason, t.occurredAt)"
                + " from ShopOrderTransition t where t.shopOrder.id in (:ids)"
                + " order by t.occurredAt, t.id",
            Step.class)
        .setParameter("ids", shopOrderIds)
        .getResultList();
  }

  /** Every thing of these orders, by shop order and line. */
  public List<OrderListRow> things(Collection<UUID> orderIds) {
    return em.createQuery(
            "select new org.guildhall.order.entity.OrderListRow("
                + "o.customerOrderId, s.name, i.title, i.mediaId, i.quantity)"
                + " from OrderItem i join i.shopOrder o join Shop s on s.id = o.shopId"
                + " where o.customerOrderId in (:ids) order by o.number, i.position",
            OrderListRow.class)
        .setParameter("ids", orderIds)
        .getResultList();
  }
}
