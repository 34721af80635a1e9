package org.guildhall.review.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Reviews for those who write, answer and judge them. */
@ApplicationScoped
public class ReviewRepository {
  private static final String ITEM =
      """
      select oi.id, o.id order_id, o.account_id, oi.product_id, so.shop_id,
        so.status in ('DELIVERED', 'COMPLETED') delivered,
        coalesce(a.display_name, o.ship_name) author
      from order_item oi
      join shop_order so on so.id = oi.shop_order_id
      join customer_order o on o.id = so.customer_order_id
      left join account a on a.id = o.account_id
      where oi.id = :item
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Review review) {
    em.persist(review);
  }

  public Review get(UUID id) {
    return Optional.ofNullable(em.find(Review.class, id))
        .orElseThrow(() -> new BusinessException(ReviewError.NOT_FOUND, id));
  }

  public Optional<Review> ofItem(UUID orderItemId) {
    return em.createQuery("select r from Review r where r.orderItemId = :item", Review.class)
        .setParameter("item", orderItemId)
        .getResultStream()
        .findFirst();
  }

  /** A review of a shop of that account; a foreign one is not found. */
  public Review ofOwner(UUID ownerId, UUID id) {
    return em.createQuery(
            "select r from Review r where r.id = :id"
                + " and r.shopId in (select s.id from Shop s where s.ownerId = :owner)",
            Review.class)
        .setParameter("id", id)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ReviewError.NOT_FOUND, id));
  }

  /** The order item of that id, whoever bought it. */
  public Optional<ReviewableItem> item(UUID orderItemId) {
    return em.createNativeQuery(ITEM, Tuple.class)
        .setParameter("item", orderItemId)
        .getResultStream()
        .findFirst()
        .map(t -> item((Tuple) t));
  }

  private static ReviewableItem item(Tuple t) {
    return new ReviewableItem(
        t.get("id", UUID.class),
        t.get("order_id", UUID.class),
        t.get("account_id", UUID.class),
        t.get("product_id", UUID.class),
        t.get("shop_id", UUID.class),
        t.get("delivered", Boolean.class),
        signed(t.get("author", String.class)));
  }

  /** A first name and the initial of the last, {@code "Delphine R."}. */
  static String signed(String name) {
    var parts = name.strip().split("\\s+");
    var last = parts[parts.length - 1];
    return parts.length == 1 ? parts[0] : parts[0] + " " + last.substring(0, 1) + ".";
  }
}
