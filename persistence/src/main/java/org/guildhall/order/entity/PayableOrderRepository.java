package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An order as the payment page shows it: three statements, no entities. */
@ApplicationScoped
public class PayableOrderRepository {

  public record Head(
      String number,
      String email,
      String status,
      String currency,
      long taxMinor,
      long totalMinor) {}

  /** A line; what is off it is for all its units. */
  public record Item(
      String title, String optionsText, long unitMinor, int quantity, long discountMinor) {}

  public record Part(
      UUID shopOrderId, String shopName, long shippingMinor, long wrapMinor, long totalMinor) {}

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public Optional<Head> head(UUID orderId) {
    return rows(
            "select order_number, email, status, currency, tax_minor, total_minor"
                + " from customer_order where id = :order",
            orderId)
        .stream()
        .map(
            row ->
                new Head(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    row.get(4, Long.class),
                    row.get(5, Long.class)))
        .findFirst();
  }

  public List<Item> items(UUID orderId) {
    return rows(
            "select i.title, i.options_text, i.unit_price_minor, i.quantity,"
                + " i.seller_discount_minor + i.platform_discount_minor from order_item i"
                + " join shop_order s on s.id = i.shop_order_id"
                + " where s.customer_order_id = :order order by s.number, i.position",
            orderId)
        .stream()
        .map(
            row ->
                new Item(
                    row.get(0, String.class),
                    row.get(1, String.class),
                    row.get(2, Long.class),
                    row.get(3, Integer.class),
                    row.get(4, Long.class)))
        .toList();
  }

  public List<Part> parts(UUID orderId) {
    return rows(
            "select s.id, h.name, s.shipping_minor, s.wrap_minor, s.total_minor from shop_order s"
                + " join shop h on h.id = s.shop_id"
                + " where s.customer_order_id = :order order by s.number",
            orderId)
        .stream()
        .map(
            row ->
                new Part(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, Long.class),
                    row.get(3, Long.class),
                    row.get(4, Long.class)))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, UUID orderId) {
    return em.createNativeQuery(sql, Tuple.class).setParameter("order", orderId).getResultList();
  }
}
