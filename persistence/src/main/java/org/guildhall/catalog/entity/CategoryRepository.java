package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The category tree, read whole. */
@ApplicationScoped
public class CategoryRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(Category category) {
    em.persist(category);
  }

  /** Every active category; those under one parent come in their order. */
  public List<Category> allActive() {
    return em.createQuery(
            "select c from Category c where c.active = true order by c.position, c.name",
            Category.class)
        .getResultList();
  }

  /** The same, each with whether something for sale stands in it. */
  public List<CategoryRow> allActiveRows() {
    return em.createQuery(
            """
            select new org.guildhall.catalog.entity.CategoryRow(c,
              case when exists (select 1 from Product p
                  where p.content.categoryId = c.id and p.state = ProductState.ACTIVE)
                then true else false end)
            from Category c where c.active = true order by c.position, c.name
            """,
            CategoryRow.class)
        .getResultList();
  }

  public Optional<Category> byPath(String path) {
    return em.createQuery("select c from Category c where c.path = :path", Category.class)
        .setParameter("path", path)
        .getResultStream()
        .findFirst();
  }
}
