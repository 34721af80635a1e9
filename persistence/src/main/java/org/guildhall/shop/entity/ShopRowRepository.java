package org.guildhall.shop.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What shoppers see of shops. Native SQL, so that rating and pictures, rows of other tables, come
 * in the same statement.
 */
@ApplicationScoped
public class ShopRowRepository {
  private static final String ROWS =
      """
      select s.id, s.slug, s.name, s.tagline, s.story, s.announcement, s.place, s.makers, s.status,
        s.returns_days, s.return_policy, s.cancellation_policy, s.working_days, s.opened_at,
        b.content_hash b_hash, b.widths b_widths, b.width b_width, b.height b_height,
        m.content_hash m_hash, m.widths m_widths, m.width m_width, m.height m_height,
        r.sum rating_sum, r.count rating_count,
        (select count(*) from product p where p.shop_id = s.id and p.state = 'ACTIVE') listings
      from shop s
      join shop_rating r on r.shop_id = s.id
      left join media b on b.id = s.banner_media_id and b.state = 'READY'
      left join media m on m.id = s.portrait_media_id and m.state = 'READY'
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public Optional<ShopRow> bySlug(String slug) {
    return read("where s.slug = :slug", "slug", slug).stream().findFirst();
  }

  public Optional<ShopRow> byId(UUID id) {
    return read("where s.id = :id", "id", id).stream().findFirst();
  }

  /** The address a shop has now that once had the given one. */
  public Optional<String> movedTo(String oldSlug) {
    return em.createNativeQuery(
            "select s.slug from slug_history h join shop s on s.id = h.entity_id"
                + " where h.entity = 'shop' and h.slug = :slug",
            String.class)
        .setParameter("slug", oldSlug)
        .getResultStream()
        .findFirst()
        .map(String.class::cast);
  }

  /**
   * Open shops that sell something, in an order that the given number turns: the same number gives
   * the same makers, the next week's number gives others.
   */
  public List<ShopRow> makersOfTheWeek(int week, int limit) {
    return read(
        "where s.status = 'OPEN' and s.story is not null"
            + " and exists (select 1 from product p where p.shop_id = s.id and p.state = 'ACTIVE')"
            + " order by md5(s.slug || cast(:week as text)) limit "
            + limit,
        "week",
        week);
  }

  /** Those of the ids that are open shops. */
  public List<ShopRow> openByIds(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : read("where s.status = 'OPEN' and s.id in (:ids) order by s.name", "ids", ids);
  }

  /** Names of open shops that begin with the given letters. */
  public List<ShopRow> startingWith(String letters, int limit) {
    return read(
        "where s.status = 'OPEN' and lower(s.name) like lower(:letters) order by s.name limit "
            + limit,
        "letters",
        letters.replaceAll("[%_\\\\]", "") + "%");
  }

  @SuppressWarnings("unchecked")
  private List<ShopRow> read(String where, String parameter, Object value) {
    List<Tuple> rows =
        em.createNativeQuery(ROWS + where, Tuple.class)
            .setParameter(parameter, value)
            .getResultList();
    return rows.stream().map(ShopRowRepository::row).toList();
  }

  private static ShopRow row(Tuple t) {
    return new ShopRow(
        t.get("id", UUID.class),
        t.get("slug", String.class),
        t.get("name", String.class),
        t.get("tagline", String.class),
        t.get("story", String.class),
        t.get("announcement", String.class),
        t.get("place", String.class),
        t.get("makers", String.class),
        ShopStatus.valueOf(t.get("status", String.class)),
        t.get("returns_days", Integer.class),
        t.get("return_policy", String.class),
        t.get("cancellation_policy", String.class),
        t.get("working_days", String.class),
        t.get("opened_at", Instant.class),
        t.get("b_hash", String.class),
        t.get("b_widths", String.class),
        t.get("b_width", Integer.class),
        t.get("b_height", Integer.class),
        t.get("m_hash", String.class),
        t.get("m_widths", String.class),
        t.get("m_width", Integer.class),
        t.get("m_height", Integer.class),
        t.get("rating_sum", Long.class),
        t.get("rating_count", Integer.class),
        t.get("listings", Long.class));
  }
}
