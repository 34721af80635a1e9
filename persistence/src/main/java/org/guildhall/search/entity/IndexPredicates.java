package org.guildhall.search.entity;

import java.util.List;
import org.guildhall.catalog.entity.FacetRepository;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** What a question means to the index. */
final class IndexPredicates {
  private static final List<String> PLAIN =
      List.of("title_plain", "tags_plain", "materials_plain", "categories_plain", "shop");

  /** Shorter words are too near to one another for a letter to be forgiven. */
  private static final int FORGIVING_FROM = 4;

  private final SearchPredicateFactory f;
  private final IndexQuery query;

  IndexPredicates(SearchPredicateFactory f, IndexQuery query) {
    this.f = f;
    this.query = query;
  }

  /** All that is asked, but for the filter of one facet (null: without exception). */
  SearchPredicate without(String facet) {
    var all = f.bool().filter(f.matchAll());
    words(all);
    place(all);
    var filter = query.filter();
    if (!FacetRepository.KIND.equals(facet) && !filter.kinds().isEmpty()) {
      all.filter(f.terms().field("kind").matchingAny(names()));
    }
    if (!FacetRepository.MATERIAL.equals(facet) && !filter.materials().isEmpty()) {
      all.filter(f.terms().field("material").matchingAny(filter.materials()));
    }
    if (!FacetRepository.PRICE.equals(facet)) {
      price(all);
    }
    return all.toPredicate();
  }

  private void words(BooleanPredicateClausesStep<?> all) {
    if (query.words().isEmpty()) {
      return;
    }
    var matching = f.bool();
    for (var word : query.words()) {
      if (query.relaxed()) {
        matching.should(word(word));
      } else {
        matching.must(word(word));
      }
    }
    all.must(matching);
  }

  /** The word itself stands above its stem, a beginning of it, and a word one letter away. */
  private SearchPredicate word(String word) {
    var any =
        f.bool()
            .should(f.match().field("title_plain").boost(4f).matching(word))
            .should(f.match().field("title").boost(6f).matching(word))
            .should(f.match().fields("tags", "materials", "categories").boost(3f).matching(word))
            .should(f.match().field("shop").boost(3f).matching(word))
            .should(f.match().field("description").boost(1f).matching(word))
            .should(f.match().field("title_prefix").boost(0.5f).matching(word));
    if (word.length() >= FORGIVING_FROM) {
      any.should(
          f.match().fields(PLAIN.toArray(String[]::new)).boost(0.1f).matching(word).fuzzy(1, 1));
    }
    return any.toPredicate();
  }

  private void place(BooleanPredicateClausesStep<?> all) {
    var filter = query.filter();
    if (query.categoryIds() != null) {
      all.filter(f.terms().field("category").matchingAny(query.categoryIds()));
    }
    if (filter.inStock()) {
      all.filter(f.match().field("inStock").matching(true));
    }
    if (filter.minRating() != null) {
      all.filter(f.range().field("rating").atLeast(filter.minRating() * 1000));
    }
    if (filter.fresh()) {
      all.filter(f.range().field("published").greaterThan(query.freshSince()));
    }
    if (query.workingDaysLeft() != null) {
      all.filter(shipsInTime());
    }
  }

  private SearchPredicate shipsInTime() {
    var any = f.bool().should(f.matchNone());
    query
        .workingDaysLeft()
        .forEach(
            (days, left) ->
                any.should(
                    f.and(
                        f.match().field("workingDays").matching(days),
                        f.range().field("processing").atMost(left))));
    return any.toPredicate();
  }

  private void price(BooleanPredicateClausesStep<?> all) {
    if (query.filter().priceFromMinor() != null) {
      all.filter(f.range().field("price").atLeast(query.filter().priceFromMinor()));
    }
    if (query.filter().priceToMinor() != null) {
      all.filter(f.range().field("price").atMost(query.filter().priceToMinor()));
    }
  }

  private List<String> names() {
    return query.filter().kinds().stream().map(Enum::name).toList();
  }
}
