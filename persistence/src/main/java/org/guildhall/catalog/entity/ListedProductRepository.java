package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Lists of listings for shoppers: only ACTIVE ones of OPEN shops, one statement a page, the page's
 * ids first and their pictures, stock and ratings only for those.
 */
@ApplicationScoped
public class ListedProductRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** One page of the list, from the filter's cursor on. */
  public ListedPage page(ListingQuery query) {
    var conditions = new ListingConditions(query);
    var order = Order.of(query);
    var cursor = ListingCursor.parse(query.filter().cursor());
    var descending = order.descending != cursor.map(ListingCursor::backwards).orElse(false);
    var direction = descending ? " desc" : " asc";
    var sql =
        "with page as materialized (select p.id page_id, "
            + order.key
            + " sort_key from "
            + conditions.from()
            + " where "
            + conditions.all()
            + cursor
                .map(
                    c ->
                        " and ("
                            + order.by
                            + ", p.id) "
                            + (descending ? "<" : ">")
                            + " (:key, :id)")
                .orElse("")
            + " order by "
            + order.by
            + direction
            + ", p.id"
            + direction
            + " limit :size) select "
            + ProductSql.CARD
            + ", page.sort_key from page join product p on p.id = page.page_id "
            + ProductSql.CARD_JOINS
            + " order by page.sort_key"
            + direction
            + ", p.id"
            + direction;
    var statement = em.createNativeQuery(sql, Tuple.class).setParameter("size", query.size() + 1);
    conditions.bind(statement);
    cursor.ifPresent(
        c -> statement.setParameter("key", order.parameter(c.key())).setParameter("id", c.id()));
    return ListedPage.of(cards(statement), query.size(), cursor);
  }

  /** Those of the ids that shoppers may see, in the order of the ids. */
  public List<ListedProduct> byIds(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var found = new HashMap<UUID, ListedProduct>();
    cards(cardsWhere("p.id in (:ids)", "order by p.id").setParameter("ids", ids))
        .forEach(card -> found.put(card.id(), card));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** What the house puts forward, by rank. */
  public List<ListedProduct> featured(int limit) {
    return cards(
        cardsWhere("p.featured_rank is not null", "order by p.featured_rank limit :size")
            .setParameter("size", limit));
  }

  private Query cardsWhere(String where, String tail) {
    return em.createNativeQuery(
        "select "
            + ProductSql.CARD
            + ", cast(0 as bigint) sort_key from product p "
            + ProductSql.CARD_JOINS
            + " where p.state = 'ACTIVE' and "
            + where
            + " "
            + tail,
        Tuple.class);
  }

  @SuppressWarnings("unchecked")
  private static List<ListedProduct> cards(Query query) {
    return ((List<Tuple>) query.getResultList()).stream().map(ProductSql::card).toList();
  }

  /** How each sort reads: what it orders by, that as a whole number, and which way. */
  private enum Order {
    BEST(ListingConditions.RANK, ListingConditions.RANK, true),
    NEWEST("p.published_at", "cast(extract(epoch from p.published_at) * 1000000 as bigint)", true),
    PRICE_LOW("p.price_min_minor", "p.price_min_minor", false),
    PRICE_HIGH("p.price_min_minor", "p.price_min_minor", true),
    SOONEST("p.processing_max_days", "cast(p.processing_max_days as bigint)", false),
    RATING(Order.AVERAGE, Order.AVERAGE, true);

    private static final String AVERAGE =
        "case when r.count = 0 then 0 else r.sum * 1000 / r.count end";

    private final String by;
    private final String key;
    private final boolean descending;

    Order(String by, String key, boolean descending) {
      this.by = by;
      this.key = key;
      this.descending = descending;
    }

    static Order of(ListingQuery query) {
      var sort = query.filter().sort();
      return sort == ListingSort.BEST && query.words() == null ? NEWEST : valueOf(sort.name());
    }

    Object parameter(long cursorKey) {
      return this == NEWEST ? Instant.EPOCH.plus(cursorKey, ChronoUnit.MICROS) : (Object) cursorKey;
    }
  }
}
