package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;

/**
 * Counts of a list in one statement: all of it, its shops, and each choice of each facet. A facet
 * is counted under all filters but its own, so that a second choice of the same facet is told
 * truly.
 */
@ApplicationScoped
public class FacetRepository {
  public static final String TOTAL = "total";
  public static final String SHOPS = "shops";
  public static final String KIND = "kind";
  public static final String PRICE = "price";
  public static final String MATERIAL = "material";
  public static final String CATEGORY = "category";

  /** Where the price bands begin, after the one that begins at nothing; minor units. */
  public static final List<Long> BANDS = List.of(2500L, 5000L, 10000L, 20000L);

  private static final String SELECT =
      """
      with base as materialized (
        select p.id, p.shop_id, p.kind, p.materials, p.category_id, p.price_min_minor,
          %s ok_kind, %s ok_price, %s ok_material
        from %s where %s)
      select 'total' facet, '' val, count(*) n from base where ok_kind and ok_price and ok_material
      union all
      select 'shops', '', count(distinct shop_id) from base
        where ok_kind and ok_price and ok_material
      union all
      select 'kind', kind, count(*) from base where ok_price and ok_material group by kind
      union all
      select 'price', cast(width_bucket(price_min_minor, array[2500, 5000, 10000, 20000]) as text),
        count(*) from base where ok_kind and ok_material group by 2
      union all
      select 'category', cast(category_id as text), count(*) from base
        where ok_kind and ok_price and ok_material group by category_id
      union all
      (select 'material', m, count(*) from base, unnest(materials) m
        where ok_kind and ok_price group by m order by 3 desc, 2 limit 12)
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Every count of the list, in no particular order. */
  public List<FacetRow> count(ListingQuery query) {
    var conditions = new ListingConditions(query);
    var sql =
        SELECT.formatted(
            conditions.kind(),
            "(" + conditions.price() + ")",
            conditions.material(),
            conditions.from(),
            conditions.base());
    var statement = em.createNativeQuery(sql, Tuple.class);
    conditions.bind(statement);
    return rows(statement.getResultList());
  }

  /** The three ways in on the home page: fresh, ready to ship, made to order. */
  public List<FacetRow> doors(Instant freshSince) {
    return rows(
        em.createNativeQuery(
                """
                select 'fresh' facet, '' val, count(*) filter (where p.published_at > :fresh) n
                from product p join shop s on s.id = p.shop_id and s.status = 'OPEN'
                where p.state = 'ACTIVE'
                union all
                select 'kind', p.kind, count(*)
                from product p join shop s on s.id = p.shop_id and s.status = 'OPEN'
                where p.state = 'ACTIVE' group by p.kind
                """,
                Tuple.class)
            .setParameter("fresh", freshSince)
            .getResultList());
  }

  private static List<FacetRow> rows(List<?> tuples) {
    return tuples.stream()
        .map(Tuple.class::cast)
        .map(
            t ->
                new FacetRow(
                    t.get("facet", String.class),
                    t.get("val", String.class),
                    t.get("n", Long.class)))
        .toList();
  }
}
