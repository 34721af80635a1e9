package org.guildhall.order.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Checkouts by their cart; whoever owns the cart owns the checkout. */
@ApplicationScoped
public class CheckoutRepository {
  private static final String WITH_PARTS =
      "select c from Checkout c left join fetch c.shops left join fetch c.items";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Writes it at once: the stock statements that follow refer to its row. */
  public void add(Checkout checkout) {
    em.persist(checkout);
    em.flush();
  }

  /** The checkout of a cart that is open or waits for its payment. */
  public Optional<Checkout> running(UUID cartId) {
    return em.createQuery(
            WITH_PARTS + " where c.cartId = :cart and c.status in (OPEN, AWAITING_PAYMENT)",
            Checkout.class)
        .setParameter("cart", cartId)
        .getResultStream()
        .findFirst();
  }

  /** The latest checkout of a cart, whatever became of it. */
  public Optional<Checkout> latest(UUID cartId) {
    return em.createQuery(
            WITH_PARTS
                + " where c.cartId = :cart and c.createdAt ="
                + " (select max(x.createdAt) from Checkout x where x.cartId = :cart)",
            Checkout.class)
        .setParameter("cart", cartId)
        .getResultStream()
        .findFirst();
  }

  /** Locks a checkout of this cart owner, so that a second click waits for the first. */
  public Optional<Checkout> lockOwned(UUID id, UUID accountId, String tokenHash) {
    var owned =
        em.createQuery(
                "select c.id from Checkout c join Cart k on k.id = c.cartId where c.id = :id"
                    + " and (k.accountId = :account or k.tokenHash = :token)",
                UUID.class)
            .setParameter("id", id)
            .setParameter("account", accountId)
            .setParameter("token", tokenHash)
            .getResultStream()
            .findFirst();
    return owned.map(found -> em.find(Checkout.class, found, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Checkout> find(UUID id) {
    return Optional.ofNullable(em.find(Checkout.class, id));
  }

  public Checkout lock(UUID id) {
    return em.find(Checkout.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Claims one open checkout whose clock ran out; what another node holds is passed over. */
  @SuppressWarnings("unchecked")
  public Optional<UUID> claimOver(Instant now) {
    List<UUID> ids =
        em.createNativeQuery(
                "select id from checkout where status = 'OPEN' and held_until <= :now"
                    + " order by held_until limit 1 for update skip locked",
                UUID.class)
            .unwrap(NativeQuery.class)
            .addSynchronizedQuerySpace("checkout")
            .setParameter("now", now)
            .getResultList();
    return ids.stream().findFirst();
  }

  /**
   * The order of a placed checkout whose time is over and that no attempt to pay can end any more:
   * the provider was never asked, or every attempt has ended and the order did not follow.
   */
  public Optional<UUID> forgottenOrder(Instant now) {
    return em.createQuery(
            "select c.orderId from Checkout c where c.status = AWAITING_PAYMENT"
                + " and c.heldUntil <= :now and not exists (select 1 from Payment p"
                + " where p.customerOrderId = c.orderId and p.status not in (EXPIRED, VOIDED))"
                + " order by c.heldUntil",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Sends pending changes of status before a row that depends on them. */
  public void flush() {
    em.flush();
  }
}
