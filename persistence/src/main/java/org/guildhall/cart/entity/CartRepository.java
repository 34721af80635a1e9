package org.guildhall.cart.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.UUID;

/** Carts by their owner. There is no way to one by its id alone. */
@ApplicationScoped
public class CartRepository {
  private static final String ACTIVE = " where c.status = ACTIVE and ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Cart cart) {
    em.persist(cart);
  }

  /** The owner's cart with its lines, for reading. */
  public Optional<Cart> find(CartOwner owner) {
    return owned("select c from Cart c left join fetch c.items" + ACTIVE, owner, Cart.class)
        .getResultStream()
        .findFirst();
  }

  /** The owner's cart, locked: a double click waits for its twin and then sees what it did. */
  public Optional<Cart> findForChange(CartOwner owner) {
    return owned("select c from Cart c" + ACTIVE, owner, Cart.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** How many things are in it; one small statement. */
  public int count(CartOwner owner) {
    return owned(
            "select coalesce(sum(i.quantity), 0) from CartItem i join i.cart c" + ACTIVE,
            owner,
            Long.class)
        .getSingleResult()
        .intValue();
  }

  /** A cart that is known to exist, for reading. */
  public Cart get(UUID id) {
    return em.find(Cart.class, id);
  }

  /** A cart that is known to exist, locked. */
  public Cart lock(UUID id) {
    return em.find(Cart.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Writes the change of status before a new active cart of the same owner is inserted. */
  public void replace(Cart next) {
    em.flush();
    em.persist(next);
  }

  private <T> TypedQuery<T> owned(String select, CartOwner owner, Class<T> type) {
    boolean account = owner.accountId() != null;
    return em.createQuery(
            select + (account ? "c.accountId = :owner" : "c.tokenHash = :owner"), type)
        .setParameter("owner", account ? owner.accountId() : owner.tokenHash());
  }
}
