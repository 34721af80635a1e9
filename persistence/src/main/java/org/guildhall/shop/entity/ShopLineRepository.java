package org.guildhall.shop.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Shops as the office lists them, with their owners in the same statement. */
@ApplicationScoped
public class ShopLineRepository {
  private static final String LINE =
      "select new org.guildhall.shop.entity.ShopLine(s.id, s.name, s.slug, s.place, s.status,"
          + " s.statusReason, s.openedAt, a.id, a.displayName, a.email)"
          + " from Shop s join Account a on a.id = s.ownerId ";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * Shops whose name or whose owner's mail address contains the words, the newest first.
   *
   * @param status only these, or null for all
   * @param behind the last shop of the page before, or null
   */
  public List<ShopLine> search(String words, ShopStatus status, UUID behind, int limit) {
    var query =
        em.createQuery(
                LINE
                    + "where (lower(s.name) like :words escape '\\' or a.email like :words"
                    + " escape '\\')"
                    + (status == null ? "" : " and s.status = :status")
                    + (behind == null ? "" : " and s.id < :behind")
                    + " order by s.id desc",
                ShopLine.class)
            .setParameter("words", "%" + escaped(words) + "%")
            .setMaxResults(limit);
    if (status != null) {
      query.setParameter("status", status);
    }
    if (behind != null) {
      query.setParameter("behind", behind);
    }
    return query.getResultList();
  }

  public ShopLine get(UUID id) {
    return em.createQuery(LINE + "where s.id = :id", ShopLine.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND));
  }

  private static String escaped(String words) {
    var plain = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
    return plain.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
