package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;

/** Pictures for the home page's makers and categories, each kind in one statement. */
@ApplicationScoped
public class ShowcaseRepository {
  private static final String PICTURE_OF_PRODUCT =
      """
      select i.media_id, m.content_hash, m.widths, m.width, m.height, i.alt_text, i.focal_x,
        i.focal_y, p.featured_rank, p.published_at, p.id
      from product p
      join product_image i on i.product_id = p.id and i.position = 0
      join media m on m.id = i.media_id and m.state = 'READY'
      """;

  // the order of two indexes, each read as far as the first that has a picture
  private static final String FIRST = " order by p.featured_rank, p.published_at desc, p.id limit ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Up to that many pictures of things of each shop. */
  public List<ShowcaseRow> ofShops(Collection<String> slugs, int each) {
    if (slugs.isEmpty()) {
      return List.of();
    }
    return rows(
        em.createNativeQuery(
                "select s.slug showcase_key, pic.* from shop s join lateral ("
                    + PICTURE_OF_PRODUCT
                    + " where p.shop_id = s.id and p.state = 'ACTIVE'"
                    + FIRST
                    + ":each) pic on true where s.slug in (:slugs)",
                Tuple.class)
            .setParameter("each", each)
            .setParameter("slugs", slugs));
  }

  /** One picture of something in each root category: the first of its categories' firsts. */
  public List<ShowcaseRow> ofRootCategories() {
    return rows(
        em.createNativeQuery(
            "select r.path showcase_key, pic.* from category r join lateral ("
                + "select p.* from category c join lateral ("
                + PICTURE_OF_PRODUCT
                + " join shop s on s.id = p.shop_id and s.status = 'OPEN'"
                + " where p.category_id = c.id and p.state = 'ACTIVE'"
                + FIRST
                + "1) p on true where c.path = r.path or c.path like r.path || '/%'"
                + FIRST
                + "1) pic on true where r.parent_id is null and r.active",
            Tuple.class));
  }

  private static List<ShowcaseRow> rows(Query query) {
    return ((List<?>) query.getResultList())
        .stream()
            .map(Tuple.class::cast)
            .map(t -> new ShowcaseRow(t.get("showcase_key", String.class), PictureRow.of(t)))
            .toList();
  }
}
