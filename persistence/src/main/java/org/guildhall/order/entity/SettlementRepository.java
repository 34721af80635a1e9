package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.ledger.entity.SettledLine;
import org.guildhall.ledger.entity.SettledPart;
import org.guildhall.ledger.entity.Settlement;
import org.hibernate.query.NativeQuery;

/** Freezes what the books made of a sale on its lines and parts, in one statement each. */
@ApplicationScoped
public class SettlementRepository {
  private static final String LINES =
      """
      update order_item i set commission_rule_id = s.rule, commission_rate = s.rate,
        commission_minor = s.commission, commission_tax_minor = s.tax
      from unnest(cast(:ids as uuid[]), cast(:rules as uuid[]), cast(:rates as numeric[]),
        cast(:commissions as bigint[]), cast(:taxes as bigint[]))
        as s (id, rule, rate, commission, tax)
      where i.id = s.id\
      """;

  private static final String PARTS =
      """
      update shop_order o set wrap_commission_minor = s.wrap, shipping_commission_minor = s.shipping,
        parcel_commission_tax_minor = s.tax, fee_minor = s.fee, net_minor = s.net
      from unnest(cast(:ids as uuid[]), cast(:wraps as bigint[]), cast(:shippings as bigint[]),
        cast(:taxes as bigint[]), cast(:fees as bigint[]), cast(:nets as bigint[]))
        as s (id, wrap, shipping, tax, fee, net)
      where o.id = s.id\
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void freeze(Settlement settlement) {
    var parts = settlement.parts();
    var lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
    change(LINES)
        .setParameter("ids", array(lines, SettledLine::itemId))
        .setParameter("rules", array(lines, SettledLine::ruleId))
        .setParameter("rates", array(lines, SettledLine::rate))
        .setParameter("commissions", array(lines, SettledLine::commissionMinor))
        .setParameter("taxes", array(lines, SettledLine::commissionTaxMinor))
        .executeUpdate();
    change(PARTS)
        .setParameter("ids", array(parts, part -> part.part().shopOrderId()))
        .setParameter("wraps", array(parts, SettledPart::wrapCommissionMinor))
        .setParameter("shippings", array(parts, SettledPart::shippingCommissionMinor))
        .setParameter("taxes", array(parts, SettledPart::parcelCommissionTaxMinor))
        .setParameter("fees", array(parts, SettledPart::feeMinor))
        .setParameter("nets", array(parts, SettledPart::netMinor))
        .executeUpdate();
  }

  /** What was frozen of a shop order. */
  public FrozenCommission frozen(UUID shopOrderId) {
    var lines = new HashMap<UUID, FrozenCommission.Line>();
    for (var row :
        rows(
            "select id, commission_minor, commission_tax_minor from order_item"
                + " where shop_order_id = :part",
            shopOrderId)) {
      lines.put((UUID) row[0], new FrozenCommission.Line((Long) row[1], (Long) row[2]));
    }
    var parcel =
        rows(
                "select wrap_commission_minor, shipping_commission_minor,"
                    + " parcel_commission_tax_minor from shop_order where id = :part",
                shopOrderId)
            .get(0);
    return new FrozenCommission(lines, (Long) parcel[0], (Long) parcel[1], (Long) parcel[2]);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, UUID shopOrderId) {
    return em.createNativeQuery(sql).setParameter("part", shopOrderId).getResultList();
  }

  private NativeQuery<?> change(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("shop_order")
        .addSynchronizedQuerySpace("order_item");
  }

  private static <T> String array(Collection<T> rows, Function<T, Object> value) {
    return rows.stream()
        .map(row -> String.valueOf(value.apply(row)))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
