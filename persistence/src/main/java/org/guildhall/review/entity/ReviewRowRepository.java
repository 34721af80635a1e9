package org.guildhall.review.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Published reviews for readers; list and histogram in one statement. */
@ApplicationScoped
public class ReviewRowRepository {
  private static final String COLUMNS =
      """
      r.id, r.order_item_id, r.author_name, r.rating, r.body, r.created_at, r.edited_at,
      r.edit_until, r.reply, r.replied_at, oi.options_text, p.title, p.slug
      """;

  private static final String JOINS =
      " from review r join order_item oi on oi.id = r.order_item_id"
          + " join product p on p.id = r.product_id where r.state = 'PUBLISHED' and ";

  private static final String LIST =
      """
      with h as (select count(*) filter (where rating = 1) s1, count(*) filter (where rating = 2) s2,
          count(*) filter (where rating = 3) s3, count(*) filter (where rating = 4) s4,
          count(*) filter (where rating = 5) s5
        from review where state = 'PUBLISHED' and %1$s = :target)
      select h.*, l.* from h left join lateral (select %2$s %3$s r.%1$s = :target
        and (r.created_at, r.id) < (:before, :beforeId)
        order by r.created_at desc, r.id desc limit :size) l on true
      """;

  /** After every review that can be. */
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public ReviewRows ofProduct(UUID productId, Instant before, UUID beforeId, int size) {
    return list("product_id", productId, before, beforeId, size);
  }

  public ReviewRows ofShop(UUID shopId, Instant before, UUID beforeId, int size) {
    return list("shop_id", shopId, before, beforeId, size);
  }

  /** The published reviews of those order items. */
  public List<ReviewRow> ofItems(Collection<UUID> orderItemIds) {
    if (orderItemIds.isEmpty()) {
      return List.of();
    }
    var rows =
        em.createNativeQuery(
                "select " + COLUMNS + JOINS + "r.order_item_id in (:items)", Tuple.class)
            .setParameter("items", orderItemIds)
            .getResultList();
    return ((List<?>) rows).stream().map(Tuple.class::cast).map(ReviewRowRepository::row).toList();
  }

  @SuppressWarnings("unchecked")
  private ReviewRows list(String column, UUID target, Instant before, UUID beforeId, int size) {
    List<Tuple> rows =
        em.createNativeQuery(LIST.formatted(column, COLUMNS, JOINS), Tuple.class)
            .setParameter("target", target)
            .setParameter("before", before == null ? LATEST : before)
            .setParameter("beforeId", beforeId == null ? new UUID(0, 0) : beforeId)
            .setParameter("size", size)
            .getResultList();
    var counts =
        IntStream.rangeClosed(1, 5)
            .mapToObj(stars -> rows.get(0).get("s" + stars, Long.class).intValue())
            .toList();
    return new ReviewRows(
        counts,
        rows.stream().filter(t -> t.get("id") != null).map(ReviewRowRepository::row).toList());
  }

  private static ReviewRow row(Tuple t) {
    return new ReviewRow(
        t.get("id", UUID.class),
        t.get("order_item_id", UUID.class),
        t.get("author_name", String.class),
        t.get("rating", Integer.class),
        t.get("body", String.class),
        t.get("created_at", Instant.class),
        t.get("edited_at", Instant.class),
        t.get("edit_until", Instant.class),
        t.get("reply", String.class),
        t.get("replied_at", Instant.class),
        t.get("options_text", String.class),
        t.get("title", String.class),
        t.get("slug", String.class));
  }
}
