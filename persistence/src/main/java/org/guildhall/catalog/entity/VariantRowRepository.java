package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What can be bought of a listing, in one statement with its options and its stock. */
@ApplicationScoped
public class VariantRowRepository {
  private static final String SELECT =
      """
      select v.id, v.sku,
      """
          + ProductSql.UNIT
          + """
            ,
            cast(l.on_hand - l.reserved as bigint) available,
            x1.id id1, o1.name option1, x1.label label1, x1.position position1,
            x2.id id2, o2.name option2, x2.label label2, x2.position position2,
            x3.id id3, o3.name option3, x3.label label3, x3.position position3
          from product_variant v
          join stock_level l on l.variant_id = v.id
          left join option_value x1 on x1.id = v.value1_id
          left join product_option o1 on o1.id = x1.option_id
          left join option_value x2 on x2.id = v.value2_id
          left join product_option o2 on o2.id = x2.option_id
          left join option_value x3 on x3.id = v.value3_id
          left join product_option o3 on o3.id = x3.option_id
          """
          + ProductSql.SALE
          + """
          where v.product_id = :product and v.active
          order by v.position, v.id
          """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The active variants of the listing at the prices of that moment, in the seller's order. */
  @SuppressWarnings("unchecked")
  public List<VariantRow> ofProduct(UUID productId, Instant now) {
    List<Tuple> rows =
        em.createNativeQuery(SELECT, Tuple.class)
            .setParameter("product", productId)
            .setParameter("now", now)
            .getResultList();
    return rows.stream().map(VariantRowRepository::row).toList();
  }

  private static VariantRow row(Tuple t) {
    return new VariantRow(
        t.get("id", UUID.class),
        t.get("sku", String.class),
        t.get("unit_minor", Long.class),
        t.get("was_minor", Long.class),
        t.get("available", Long.class),
        Stream.of(1, 2, 3).map(axis -> value(t, axis)).filter(Objects::nonNull).toList());
  }

  private static VariantRow.ValueRow value(Tuple t, int axis) {
    var id = t.get("id" + axis, UUID.class);
    return id == null
        ? null
        : new VariantRow.ValueRow(
            id,
            t.get("option" + axis, String.class),
            t.get("label" + axis, String.class),
            t.get("position" + axis, Integer.class));
  }
}
