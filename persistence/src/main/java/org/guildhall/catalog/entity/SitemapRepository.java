package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every listing and shop that shoppers may see, in the order of their ids. */
@ApplicationScoped
public class SitemapRepository {
  private static final String VISIBLE =
      " from product p join shop s on s.id = p.shop_id and s.status = 'OPEN'"
          + " where p.state = 'ACTIVE'";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The id after which each further part of that many listings begins. */
  public List<UUID> starts(int size) {
    var query =
        em.createNativeQuery(
                "select id from (select p.id, row_number() over (order by p.id) n"
                    + VISIBLE
                    + ") numbered where n % :size = 0 order by id",
                UUID.class)
            .setParameter("size", size);
    return ((List<?>) query.getResultList()).stream().map(UUID.class::cast).toList();
  }

  /** Up to that many listings after the id. */
  public List<SitemapRow> listings(UUID after, int size) {
    return rows(
        em.createNativeQuery(
                "select p.id, p.slug, p.updated_at"
                    + VISIBLE
                    + " and p.id > :after order by p.id limit :size",
                Tuple.class)
            .setParameter("after", after)
            .setParameter("size", size));
  }

  /** All open shops. */
  public List<SitemapRow> shops() {
    return rows(
        em.createNativeQuery(
            "select s.id, s.slug, s.updated_at from shop s where s.status = 'OPEN' order by s.id",
            Tuple.class));
  }

  private static List<SitemapRow> rows(Query query) {
    return ((List<?>) query.getResultList())
        .stream()
            .map(Tuple.class::cast)
            .map(
                t ->
                    new SitemapRow(
                        t.get("id", UUID.class),
                        t.get("slug", String.class),
                        t.get("updated_at", Instant.class)))
            .toList();
  }
}
