package org.guildhall.search.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.hibernate.search.mapper.orm.Search;

/** Writes the index, from the rows as they are committed. */
@ApplicationScoped
public class ProductIndexer {
  private static final int BATCH = 200;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Brings one listing up to date: written when shoppers may see it, dropped when not. */
  public void refresh(UUID productId) {
    var plan = Search.session(em).indexingPlan();
    var product = em.find(SearchableProduct.class, productId);
    if (product == null) {
      plan.purge(SearchableProduct.class, productId, null);
    } else {
      plan.addOrUpdate(product);
    }
    // at once and not after the commit: a failure must reach the queue, which tries again
    plan.execute();
  }

  /** The listings of a shop, whatever their state. */
  public List<UUID> ofShop(UUID shopId) {
    return em.createQuery("select p.id from Product p where p.shopId = :shop", UUID.class)
        .setParameter("shop", shopId)
        .getResultList();
  }

  /** How many listings the index should have. */
  public long countRows() {
    return em.createQuery("select count(s) from SearchableProduct s", Long.class).getSingleResult();
  }

  /** Builds the whole index anew. Takes as long as it takes; no transaction may be open. */
  public void rebuild() throws InterruptedException {
    Search.session(em)
        .massIndexer(SearchableProduct.class)
        .batchSizeToLoadObjects(BATCH)
        .threadsToLoadObjects(1)
        .startAndWait();
  }
}
