package org.guildhall.shop.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Shops for those who change them. What shoppers see is read by {@link ShopRowRepository}. */
@ApplicationScoped
public class ShopRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Shop shop) {
    em.persist(shop);
  }

  public Shop get(UUID id) {
    return Optional.ofNullable(em.find(Shop.class, id))
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND, id));
  }

  /** For a change that others must wait for. */
  public Shop lock(UUID id) {
    return Optional.ofNullable(em.find(Shop.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND, id));
  }

  /** The shops of an account, oldest first. */
  public List<Shop> ownedBy(UUID ownerId) {
    return em.createQuery(
            "select s from Shop s where s.ownerId = :owner order by s.createdAt, s.id", Shop.class)
        .setParameter("owner", ownerId)
        .getResultList();
  }

  /** A shop of that account; a foreign one is not found. */
  public Shop ownedBy(UUID ownerId, UUID id) {
    return Optional.of(get(id))
        .filter(shop -> shop.getOwnerId().equals(ownerId))
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND, id));
  }

  public Optional<Shop> bySlug(String slug) {
    return em.createQuery("select s from Shop s where s.slug = :slug", Shop.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  /** An address for a new shop that no shop has or ever had. */
  public String freeSlug(String name, UUID id) {
    var plain = Slug.of(name);
    var taken =
        em.createNativeQuery(
                "select 1 from shop where slug = :slug union all"
                    + " select 1 from slug_history where entity = 'shop' and slug = :slug")
            .setParameter("slug", plain)
            .getResultList();
    return taken.isEmpty() ? plain : Slug.of(name, id);
  }
}
