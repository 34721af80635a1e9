package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.order.entity.FrozenSale.FrozenLine;

/** Reads what a sale came to, as it was frozen on its order. */
@ApplicationScoped
public class FrozenSaleRepository {
  private static final String FROZEN =
      """
      select i.commission_rate, i.commission_minor, i.commission_tax_minor,
        o.wrap_commission_minor, o.shipping_commission_minor, o.parcel_commission_tax_minor,
        o.fee_minor, o.net_minor
      from shop_order o join order_item i on i.shop_order_id = o.id
      where o.id = :shopOrder and o.net_minor is not null
      order by i.position\
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** What was frozen on a shop order; empty when it was never sold through the books. */
  public Optional<FrozenSale> find(UUID shopOrderId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(FROZEN, Object[].class)
            .setParameter("shopOrder", shopOrderId)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new FrozenSale(
                    rows.stream().map(FrozenSaleRepository::line).toList(),
                    number(first[3]),
                    number(first[4]),
                    number(first[5]),
                    number(first[6]),
                    number(first[7])));
  }

  private static FrozenLine line(Object[] row) {
    return new FrozenLine((BigDecimal) row[0], number(row[1]), number(row[2]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
