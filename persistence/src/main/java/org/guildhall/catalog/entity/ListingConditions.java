package org.guildhall.catalog.entity;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;

/**
 * The conditions of a list as SQL. Those a shopper counts by (kind, price, material) stand apart,
 * so that each facet can be counted without its own.
 */
final class ListingConditions {
  private static final String TEXT = "to_tsvector('english', p.title || ' ' || p.description)";
  private static final String QUESTION = "websearch_to_tsquery('english', :words)";
  private static final String WORDS = TEXT + " @@ " + QUESTION;

  /** How well a listing matches the words, as a whole number; only where there are words. */
  static final String RANK =
      "cast((ts_rank("
          + TEXT
          + ", "
          + QUESTION
          + ") + similarity(p.title, :words)) * 1000000 as bigint)";

  private final Map<String, Object> parameters = new HashMap<>();
  private final StringBuilder from = new StringBuilder();
  private final StringBuilder base = new StringBuilder("p.state = 'ACTIVE'");
  private String kind = "true";
  private String price = "true";
  private String material = "true";

  ListingConditions(ListingQuery query) {
    var filter = query.filter();
    from.append("product p join shop s on s.id = p.shop_id and s.status = 'OPEN'");
    if (query.categoryIds() != null) {
      base(" and p.category_id in (:categories)", "categories", query.categoryIds());
    }
    if (query.words() != null) {
      base(" and (" + WORDS + " or p.title % :words)", "words", query.words());
    }
    if (query.shop() != null) {
      base(" and s.slug = :shop", "shop", query.shop());
    }
    if (query.except() != null) {
      base(" and p.id <> :except", "except", query.except());
    }
    if (filter.fresh()) {
      base(" and p.published_at > :fresh", "fresh", query.freshSince());
    }
    if (filter.inStock()) {
      from.append(" join product_stock st on st.product_id = p.id");
      base.append(" and (not p.track_stock or st.available > 0)");
    }
    if (filter.minRating() != null || filter.sort() == ListingSort.RATING) {
      from.append(" join product_rating r on r.product_id = p.id");
    }
    if (filter.minRating() != null) {
      base(" and r.count > 0 and r.sum >= :stars * r.count", "stars", filter.minRating());
    }
    shipsBy(query);
    facets(filter);
  }

  /** Counts the working days that are left once for each set of weekdays, not for each listing. */
  private void shipsBy(ListingQuery query) {
    if (query.filter().shipsBy() == null) {
      return;
    }
    from.append(
        """
         join (select d.working_days, (select count(*)
                 from generate_series(cast(:today as date) + 1, cast(:by as date), interval '1 day') g
                 where position(cast(extract(isodow from g) as text) in d.working_days) > 0) days
               from (select distinct working_days from shop) d) w
           on w.working_days = s.working_days and p.processing_max_days <= w.days
        """);
    var latest = query.today().plusDays(120);
    var by = query.filter().shipsBy();
    parameters.put("today", query.today());
    parameters.put("by", by.isAfter(latest) ? latest : by);
  }

  private void facets(ListingFilter filter) {
    if (!filter.kinds().isEmpty()) {
      kind = "p.kind in (:kinds)";
      parameters.put("kinds", filter.kinds().stream().map(Enum::name).toList());
    }
    if (filter.priceFromMinor() != null) {
      price = "p.price_min_minor >= :priceFrom";
      parameters.put("priceFrom", filter.priceFromMinor());
    }
    if (filter.priceToMinor() != null) {
      price += " and p.price_min_minor <= :priceTo";
      parameters.put("priceTo", filter.priceToMinor());
    }
    if (!filter.materials().isEmpty()) {
      material = "p.materials && cast(array[:materials] as text[])";
      parameters.put("materials", filter.materials());
    }
  }

  private void base(String condition, String name, Object value) {
    base.append(condition);
    parameters.put(name, value);
  }

  String from() {
    return from.toString();
  }

  String base() {
    return base.toString();
  }

  String all() {
    return base + " and " + kind + " and " + price + " and " + material;
  }

  String kind() {
    return kind;
  }

  String price() {
    return price;
  }

  String material() {
    return material;
  }

  void bind(Query query) {
    parameters.forEach(query::setParameter);
  }
}
