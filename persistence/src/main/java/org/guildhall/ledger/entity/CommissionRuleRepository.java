package org.guildhall.ledger.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/** Commission rules by what they cover and when. */
@ApplicationScoped
public class CommissionRuleRepository {
  private static final String PATHS =
      """
      select p.id, above.id
      from product p
      join category own on own.id = p.category_id
      join category above on above.path = own.path or starts_with(own.path, above.path || '/')
      where p.id in (:products)
      order by p.id, length(above.path) desc\
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(CommissionRule rule) {
    em.persist(rule);
  }

  public CommissionRule get(UUID id) {
    return Optional.ofNullable(em.find(CommissionRule.class, id))
        .orElseThrow(() -> new BusinessException(LedgerError.NOT_FOUND, id));
  }

  /** The rules in force at a moment that may cover these products of these shops. */
  public CommissionRules inForce(
      Instant at, Collection<UUID> shopIds, Collection<UUID> productIds) {
    var rules =
        em.createQuery(
                "select r from CommissionRule r where r.effectiveFrom <= :at"
                    + " and (r.effectiveTo is null or r.effectiveTo > :at)"
                    + " and (r.shopId is null or r.shopId in (:shops))"
                    + " and (r.productId is null or r.productId in (:products))",
                CommissionRule.class)
            .setParameter("at", at)
            .setParameter("shops", shopIds)
            .setParameter("products", productIds)
            .getResultList();
    return new CommissionRules(rules, paths(productIds));
  }

  /** Every rule, those that have not ended first, the newest first. */
  public List<RuleRow> rows() {
    return em.createQuery(
            "select new org.guildhall.ledger.entity.RuleRow(r.id, p.content.title, c.name, s.name,"
                + " r.rate, r.fixedMinor, r.includesShipping, r.taxRate, r.effectiveFrom,"
                + " r.effectiveTo) from CommissionRule r left join Product p on p.id = r.productId"
                + " left join Category c on c.id = r.categoryId left join Shop s on s.id = r.shopId"
                + " order by r.effectiveTo desc nulls first, r.effectiveFrom desc, r.id desc",
            RuleRow.class)
        .getResultList();
  }

  /** The thing of this address; refuses one that does not exist, at its field. Blank is none. */
  public UUID bySlug(ScopeKind kind, String slug) {
    if (slug == null || slug.isBlank()) {
      return null;
    }
    return em.createQuery(
            "select x.id from " + kind.entity() + " x where x.slug = :slug", UUID.class)
        .setParameter("slug", slug.strip())
        .getResultStream()
        .findFirst()
        .orElseThrow(
            () -> BusinessException.at(kind.field(), LedgerError.UNKNOWN_SCOPE, slug.strip()));
  }

  private Map<UUID, List<UUID>> paths(Collection<UUID> productIds) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(PATHS, Object[].class)
            .setParameter("products", productIds)
            .getResultList();
    Map<UUID, List<UUID>> paths = new HashMap<>();
    rows.forEach(
        row -> paths.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add((UUID) row[1]));
    return paths;
  }
}
