package org.guildhall.search.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * What search asks of PostgreSQL itself: suggestions while the index is away, and the sets of
 * weekdays that a day is counted by. Lists by words without the index are the catalog's own lists.
 */
@ApplicationScoped
public class TextSearchRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Titles with a word that begins with the letters. */
  public List<String> titlesLike(String letters, int limit) {
    var plain = letters.replaceAll("[%_\\\\]", "");
    return em.createQuery(
            "select p.title from SearchableProduct p"
                + " where lower(p.title) like lower(:start) or lower(p.title) like lower(:inside)"
                + " order by p.title",
            String.class)
        .setParameter("start", plain + "%")
        .setParameter("inside", "% " + plain + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  /** The sets of weekdays on which makers work. */
  public List<String> workingDays() {
    var found =
        em.createNativeQuery("select distinct working_days from shop", String.class)
            .getResultList();
    return ((List<?>) found).stream().map(String.class::cast).toList();
  }
}
