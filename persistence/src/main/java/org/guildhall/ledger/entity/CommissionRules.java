package org.guildhall.ledger.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rules in force at one moment. The most specific wins: product, shop and category, shop,
 * category, default; a category's own before its parent's; inside that the newest.
 *
 * @param paths the category of each product and its parents, the nearest first
 */
public record CommissionRules(List<CommissionRule> rules, Map<UUID, List<UUID>> paths) {

  public CommissionRules {
    rules = List.copyOf(rules);
    paths = Map.copyOf(paths);
  }

  /** What is taken on a product of a shop. */
  public CommissionTerms on(UUID shopId, UUID productId) {
    var path = paths.getOrDefault(productId, List.of());
    return best(
        rules.stream().filter(rule -> covers(rule.scope(), shopId, productId, path)).toList(),
        path);
  }

  /** What is taken on the wrap of a shop's parcel, and on its shipping where the rule says so. */
  public CommissionTerms onParcel(UUID shopId) {
    return best(
        rules.stream().filter(rule -> covers(rule.scope(), shopId, null, List.of())).toList(),
        List.of());
  }

  private static boolean covers(
      CommissionScope scope, UUID shopId, UUID productId, Collection<UUID> path) {
    return (scope.productId() == null || scope.productId().equals(productId))
        && (scope.shopId() == null || scope.shopId().equals(shopId))
        && (scope.categoryId() == null || path.contains(scope.categoryId()));
  }

  private static CommissionTerms best(List<CommissionRule> candidates, List<UUID> path) {
    return candidates.stream()
        .max(
            Comparator.comparingInt((CommissionRule rule) -> rule.scope().level())
                .thenComparingInt(rule -> nearness(rule.scope().categoryId(), path))
                .thenComparing(CommissionRule::getEffectiveFrom)
                .thenComparing(CommissionRule::getCreatedAt)
                .thenComparing(CommissionRule::getId))
        .map(CommissionRule::terms)
        .orElseThrow(() -> new IllegalStateException("no commission rule is in force"));
  }

  private static int nearness(UUID categoryId, List<UUID> path) {
    return categoryId == null ? 0 : -path.indexOf(categoryId);
  }
}
