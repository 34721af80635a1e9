package org.guildhall.stock.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.Ids;
import org.hibernate.query.NativeQuery;

/** The statements that hold and move stock. Each is guarded; its row count is the answer. */
@ApplicationScoped
public class StockRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Locks the products of these variants in the order of their ids, so baskets never deadlock. */
  @SuppressWarnings("unchecked")
  public List<LockedShelf> lock(Collection<UUID> variantIds) {
    List<Object[]> rows =
        em.createNativeQuery(StockSql.LOCK_VARIANTS, Object[].class)
            .setParameter("variants", variantIds)
            .getResultList();
    return rows.stream().map(StockRepository::shelf).toList();
  }

  /** Locks the products of what a checkout holds, in the order of their ids. */
  public List<LockedShelf> lockHeldBy(UUID checkoutId) {
    var variants = heldBy(checkoutId);
    return variants.isEmpty() ? List.of() : lock(variants);
  }

  /** Gives back what other checkouts let run out, of these variants only. */
  public int releaseExpired(Collection<UUID> variantIds, UUID checkoutId, Instant now) {
    return change(StockSql.RELEASE_EXPIRED)
        .setParameter("variants", variantIds)
        .setParameter("checkout", checkoutId)
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * Holds what is free of these needs in one statement; answers how many of them that is. Fewer
   * than asked means the caller rolls back or releases. What the checkout holds already or has
   * bought is left as it is: a checkout sells once.
   */
  public int hold(StockHold hold, List<StockNeed> needs) {
    return change(StockSql.HOLD)
        .setParameter("ids", array(needs, need -> Ids.at(hold.now())))
        .setParameter("variants", array(needs, StockNeed::variantId))
        .setParameter("quantities", array(needs, StockNeed::quantity))
        .setParameter("checkout", hold.checkoutId())
        .setParameter("until", hold.until())
        .setParameter("renewed", hold.renewed())
        .setParameter("now", hold.now())
        .executeUpdate();
  }

  /** Moves the end of everything a checkout still holds; answers how many variants that is. */
  public int extend(UUID checkoutId, Instant until) {
    return change(StockSql.EXTEND)
        .setParameter("checkout", checkoutId)
        .setParameter("until", until)
        .executeUpdate();
  }

  /** Ends what a checkout still holds and frees it; answers how many variants that was. */
  public int release(UUID checkoutId, boolean expired, Instant now) {
    return change(StockSql.END)
        .setParameter("checkout", checkoutId)
        .setParameter("state", expired ? "EXPIRED" : "RELEASED")
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Turns what a checkout holds into sales; answers how many variants that was. */
  public int commit(UUID checkoutId, String reference, Instant now) {
    return change(StockSql.SELL)
        .setParameter("checkout", checkoutId)
        .setParameter("reference", reference)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Moves stock once per variant, reason and reference; false when that already happened. */
  public boolean move(
      UUID variantId, int quantity, MovementReason reason, String reference, Instant now) {
    return change(StockSql.MOVE)
            .setParameter("id", Ids.at(now))
            .setParameter("variant", variantId)
            .setParameter("quantity", quantity)
            .setParameter("reason", reason.name())
            .setParameter("reference", reference)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  public boolean hasMoved(UUID variantId, MovementReason reason, String reference) {
    return !em.createNativeQuery(StockSql.HAS_MOVED, Integer.class)
        .setParameter("variant", variantId)
        .setParameter("reason", reason.name())
        .setParameter("reference", reference)
        .getResultList()
        .isEmpty();
  }

  /** The variants a checkout still holds. */
  @SuppressWarnings("unchecked")
  public List<UUID> heldBy(UUID checkoutId) {
    return em.createNativeQuery(StockSql.HELD_VARIANTS, UUID.class)
        .setParameter("checkout", checkoutId)
        .getResultList();
  }

  /** What the open checkout of a cart holds, in units per variant. */
  @SuppressWarnings("unchecked")
  public Map<UUID, Integer> heldForCart(UUID cartId) {
    List<Object[]> rows =
        em.createNativeQuery(StockSql.HELD_FOR_CART, Object[].class)
            .setParameter("cart", cartId)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1], Integer::sum));
  }

  /** The shelf as it stands now, past the persistence context. */
  public StockLevel level(UUID variantId) {
    var level = em.find(StockLevel.class, variantId);
    em.refresh(level, LockModeType.NONE);
    return level;
  }

  public List<StockLevel> levels(UUID productId) {
    return em.createQuery(
            "select l from StockLevel l where l.productId = :product order by l.variantId",
            StockLevel.class)
        .setParameter("product", productId)
        .getResultList();
  }

  // the tables are named, or Hibernate would empty every cache region
  private NativeQuery<?> change(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("stock_level")
        .addSynchronizedQuerySpace("stock_reservation")
        .addSynchronizedQuerySpace("stock_movement");
  }

  private static String array(List<StockNeed> needs, Function<StockNeed, Object> value) {
    return needs.stream()
        .map(need -> value.apply(need).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static LockedShelf shelf(Object[] row) {
    return new LockedShelf(
        (UUID) row[0], (UUID) row[1], (Boolean) row[2], ((Number) row[3]).longValue());
  }
}
