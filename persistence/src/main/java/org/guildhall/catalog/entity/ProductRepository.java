package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shop.entity.Slug;

/** Listings for those who change them. */
@ApplicationScoped
public class ProductRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Product product) {
    em.persist(product);
  }

  /** Writes what is pending, for statements that need the rows. */
  public void flush() {
    em.flush();
  }

  public Product get(UUID id) {
    return Optional.ofNullable(em.find(Product.class, id))
        .orElseThrow(() -> new BusinessException(CatalogError.PRODUCT_NOT_FOUND, id));
  }

  /** A listing of one of the account's shops; a foreign one is not found. */
  public Product ownedBy(UUID ownerId, UUID id) {
    return em.createQuery(
            "select p from Product p where p.id = :id"
                + " and p.shopId in (select s.id from Shop s where s.ownerId = :owner)",
            Product.class)
        .setParameter("id", id)
        .setParameter("owner", ownerId)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(CatalogError.PRODUCT_NOT_FOUND, id));
  }

  /** As {@link #ownedBy(UUID, UUID)}, and refuses when it was changed since that version. */
  public Product ownedBy(UUID ownerId, UUID id, int version) {
    var product = ownedBy(ownerId, id);
    if (product.getVersion() != version) {
      throw new BusinessException(SharedError.STALE, version, product.getVersion());
    }
    return product;
  }

  /** The listing a shop once imported under that reference. */
  public Optional<Product> imported(UUID shopId, String externalRef) {
    return em.createQuery(
            "select p from Product p where p.shopId = :shop and p.externalRef = :ref",
            Product.class)
        .setParameter("shop", shopId)
        .setParameter("ref", externalRef)
        .getResultStream()
        .findFirst();
  }

  /** An address for a new listing that none has or ever had. */
  public String freeSlug(String title, UUID id) {
    var plain = Slug.of(title);
    var taken =
        em.createNativeQuery(
                "select 1 from product where slug = :slug union all"
                    + " select 1 from slug_history where entity = 'product' and slug = :slug")
            .setParameter("slug", plain)
            .getResultList();
    return taken.isEmpty() ? plain : Slug.of(title, id);
  }
}
