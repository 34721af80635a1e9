package org.guildhall.notification.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/**
 * Reads for mails what the other domains keep: few statements, records, no entities, so that a mail
 * never holds a lock or a version of theirs.
 */
@ApplicationScoped
public class MailRowRepository {
  private static final String ORDER =
      "select o.id, o.order_number, o.account_id, o.email, o.ship_name, o.ship_line1, o.ship_line2,"
          + " o.ship_city, o.ship_region, o.ship_postal_code, o.ship_country, o.currency,"
          + " o.items_minor, o.discount_minor, o.shipping_minor, o.wrap_minor, o.tax_minor,"
          + " o.total_minor, o.placed_at"
          + " from customer_order o ";
  private static final String PART =
      "select s.id, s.number, h.name, a.id, a.email, a.display_name, s.shipping_service, s.ship_by,"
          + " s.arrives_from, s.arrives_to, s.buyer_note, s.total_minor from shop_order s join shop"
          + " h on h.id = s.shop_id join account a on a.id = h.owner_id ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public MailRows.Order order(UUID id) {
    return order(one(ORDER + "where o.id = :id", id));
  }

  public MailRows.Order orderOfPart(UUID shopOrderId) {
    return order(
        one(
            ORDER + "join shop_order s on s.customer_order_id = o.id where s.id = :id",
            shopOrderId));
  }

  public List<MailRows.ShopPart> parts(UUID orderId) {
    return rows(PART + "where s.customer_order_id = :id order by s.number", orderId).stream()
        .map(MailRowRepository::part)
        .toList();
  }

  public MailRows.ShopPart part(UUID shopOrderId) {
    return part(one(PART + "where s.id = :id", shopOrderId));
  }

  public List<MailRows.Item> items(UUID orderId) {
    return rows(
            "select i.shop_order_id, i.title, i.options_text, i.sku, i.quantity, i.subtotal_minor"
                + " from order_item i join shop_order s on s.id = i.shop_order_id"
                + " where s.customer_order_id = :id order by s.number, i.position",
            orderId)
        .stream()
        .map(
            row ->
                new MailRows.Item(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    row.get(4, Integer.class),
                    row.get(5, Long.class)))
        .toList();
  }

  public MailRows.Parcel parcel(UUID shipmentId) {
    var head =
        one(
            "select carrier, coalesce(service, ''), coalesce(tracking_number, '') from shipment"
                + " where id = :id",
            shipmentId);
    var packed =
        rows(
                "select i.title, i.options_text, p.quantity from shipment_item p"
                    + " join order_item i on i.id = p.order_item_id where p.shipment_id = :id"
                    + " order by i.position",
                shipmentId)
            .stream()
            .map(
                row ->
                    new MailRows.Packed(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Integer.class)))
            .toList();
    return new MailRows.Parcel(
        head.get(0, String.class), head.get(1, String.class), head.get(2, String.class), packed);
  }

  public MailRows.Application application(UUID id) {
    var row =
        one(
            "select a.id, a.email, a.display_name, coalesce(s.shop_name, ''), s.reapply_after"
                + " from seller_application s join account a on a.id = s.account_id"
                + " where s.id = :id",
            id);
    return new MailRows.Application(
        new MailRows.Person(
            row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)),
        row.get(3, String.class),
        row.get(4, Instant.class));
  }

  public MailRows.Refund refund(UUID refundId) {
    var row =
        one(
            "select p.customer_order_id, r.amount_minor, r.currency, r.reason,"
                + " r.origin = 'LATE_PAYMENT' from refund r join payment p on p.id = r.payment_id"
                + " where r.id = :id",
            refundId);
    return new MailRows.Refund(
        row.get(0, UUID.class),
        row.get(1, Long.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, Boolean.class));
  }

  public MailRows.Person person(UUID accountId) {
    var row = one("select id, email, display_name from account where id = :id", accountId);
    return new MailRows.Person(
        row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class));
  }

  /** Everybody who may sign in and has one of the roles. */
  public List<MailRows.Person> inOffice(String... roles) {
    @SuppressWarnings("unchecked")
    List<Tuple> people =
        em.createNativeQuery(
                "select a.id, a.email, a.display_name from account a where a.status = 'ACTIVE' and"
                    + " exists (select 1 from account_role r where r.account_id = a.id and r.role"
                    + " in (:roles)) order by a.email",
                Tuple.class)
            .setParameter("roles", List.of(roles))
            .getResultList();
    return people.stream()
        .map(
            row ->
                new MailRows.Person(
                    row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)))
        .toList();
  }

  public MailRows.Shop shop(UUID id) {
    var row =
        one(
            "select a.id, a.email, a.display_name, s.name, s.slug"
                + " from shop s join account a on a.id = s.owner_id where s.id = :id",
            id);
    return new MailRows.Shop(
        new MailRows.Person(
            row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)),
        row.get(3, String.class),
        row.get(4, String.class));
  }

  public MailRows.Maker maker(UUID shopId) {
    var row =
        one(
            "select a.id, a.email, a.display_name, s.name, p.bank_last4 from shop s join account a"
                + " on a.id = s.owner_id left join payout_account p on p.shop_id = s.id"
                + " where s.id = :id",
            shopId);
    return new MailRows.Maker(
        new MailRows.Person(
            row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)),
        row.get(3, String.class),
        row.get(4, String.class));
  }

  private static MailRows.Order order(Tuple row) {
    return new MailRows.Order(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, UUID.class),
        row.get(3, String.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, String.class),
        row.get(7, String.class),
        row.get(8, String.class),
        row.get(9, String.class),
        row.get(10, String.class),
        row.get(11, String.class),
        row.get(12, Long.class),
        row.get(13, Long.class),
        row.get(14, Long.class),
        row.get(15, Long.class),
        row.get(16, Long.class),
        row.get(17, Long.class),
        row.get(18, Instant.class));
  }

  private static MailRows.ShopPart part(Tuple row) {
    return new MailRows.ShopPart(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, UUID.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, String.class),
        date(row, 7),
        date(row, 8),
        date(row, 9),
        row.get(10, String.class),
        row.get(11, Long.class));
  }

  private static LocalDate date(Tuple row, int column) {
    // a native DATE comes as java.sql.Date or LocalDate, as the driver likes
    var value = row.get(column);
    return value == null ? null : LocalDate.parse(value.toString());
  }

  private Tuple one(String sql, UUID id) {
    return rows(sql, id).stream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(SharedError.NOT_FOUND, id));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(String sql, UUID id) {
    return em.createNativeQuery(sql, Tuple.class).setParameter("id", id).getResultList();
  }
}
