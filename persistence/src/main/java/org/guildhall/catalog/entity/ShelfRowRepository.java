package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Listings as lists for their makers; whose they are is part of every query. */
@ApplicationScoped
public class ShelfRowRepository {
  private static final String ROW =
      """
      select p.id, p.slug, p.title, p.state, p.kind, p.track_stock, p.currency,
        p.price_min_minor, p.price_max_minor, stock.available, pic.media_id, pic.content_hash,
        pic.widths, pic.width, pic.height, pic.alt_text, pic.focal_x, pic.focal_y
      """;

  private static final String WANTED =
      """
      from product p join shop s on s.id = p.shop_id and s.owner_id = :owner
      join product_stock stock on stock.product_id = p.id
      """
          + ProductSql.PICTURE
          + """
      where p.state in (:states) and lower(p.title) like :text
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** A page of listings, those touched last at the top. */
  public List<ShelfRow> rows(
      UUID ownerId, Collection<ProductState> states, String text, int first, int size) {
    var query =
        em.createNativeQuery(ROW + WANTED + "order by p.updated_at desc, p.id", Tuple.class);
    return narrow(query, ownerId, states, text)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultStream()
        .map(row -> row((Tuple) row))
        .toList();
  }

  public int count(UUID ownerId, Collection<ProductState> states, String text) {
    var query = em.createNativeQuery("select count(*) " + WANTED, Long.class);
    return ((Number) narrow(query, ownerId, states, text).getSingleResult()).intValue();
  }

  /** How many listings there are in each state. */
  public Map<ProductState, Long> counts(UUID ownerId) {
    var counts = new EnumMap<ProductState, Long>(ProductState.class);
    em.createQuery(
            "select p.state as state, count(p) as listings from Product p"
                + " where p.shopId in (select s.id from Shop s where s.ownerId = :owner)"
                + " group by p.state",
            Tuple.class)
        .setParameter("owner", ownerId)
        .getResultStream()
        .forEach(
            row ->
                counts.put(row.get("state", ProductState.class), row.get("listings", Long.class)));
    return counts;
  }

  /** Listings on sale of which only so many units or fewer are left, the scarcest first. */
  public List<ShelfRow> scarce(UUID ownerId, int units, int size) {
    var query =
        em.createNativeQuery(
            ROW
                + WANTED
                + " and p.track_stock and p.kind <> 'ONE_OF_A_KIND' and stock.available <= :units"
                + " order by stock.available, p.title",
            Tuple.class);
    return narrow(query, ownerId, List.of(ProductState.ACTIVE), null)
        .setParameter("units", units)
        .setMaxResults(size)
        .getResultStream()
        .map(row -> row((Tuple) row))
        .toList();
  }

  private static Query narrow(
      Query query, UUID ownerId, Collection<ProductState> states, String text) {
    var pattern = text == null ? "" : text.strip().toLowerCase().replaceAll("([%_\\\\])", "\\\\$1");
    return query
        .setParameter("owner", ownerId)
        .setParameter("states", states.stream().map(ProductState::name).toList())
        .setParameter("text", "%" + pattern + "%");
  }

  private static ShelfRow row(Tuple t) {
    return new ShelfRow(
        t.get("id", UUID.class),
        t.get("slug", String.class),
        t.get("title", String.class),
        ProductState.valueOf(t.get("state", String.class)),
        ProductKind.valueOf(t.get("kind", String.class)),
        t.get("track_stock", Boolean.class),
        t.get("currency", String.class),
        t.get("price_min_minor", Long.class),
        t.get("price_max_minor", Long.class),
        t.get("available", Long.class),
        PictureRow.of(t));
  }
}
