package org.guildhall.search.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.catalog.entity.FacetRepository;
import org.guildhall.catalog.entity.FacetRow;
import org.guildhall.catalog.entity.ListingSort;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.data.Range;

/** Asks the index. */
@ApplicationScoped
public class ProductIndexRepository {
  private static final AggregationKey<Map<String, Long>> KINDS = AggregationKey.of("kind");
  private static final AggregationKey<Map<String, Long>> MATERIALS = AggregationKey.of("material");
  private static final AggregationKey<Map<UUID, Long>> CATEGORIES = AggregationKey.of("category");
  private static final AggregationKey<Map<UUID, Long>> SHOPS = AggregationKey.of("shop");
  private static final AggregationKey<Map<Range<Long>, Long>> PRICES = AggregationKey.of("price");
  private static final int MOST_TERMS = 12;
  private static final int ALL_TERMS = 10_000;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** One page of hits with all counts; a facet is counted under all filters but its own. */
  public SearchHits search(IndexQuery query) {
    var session = Search.session(em);
    var result =
        session
            .search(SearchableProduct.class)
            .select(f -> f.id(UUID.class))
            .where(f -> f.bool().must(new IndexPredicates(f, query).without(null)))
            .aggregation(
                CATEGORIES, f -> f.terms().field("category", UUID.class).maxTermCount(ALL_TERMS))
            .aggregation(SHOPS, f -> f.terms().field("shopId", UUID.class).maxTermCount(ALL_TERMS))
            .sort(f -> order(f, query.filter().sort()))
            .fetch(query.offset(), query.size());
    var counts = new ArrayList<FacetRow>();
    var total = result.total().hitCount();
    counts.add(new FacetRow(FacetRepository.TOTAL, "", total));
    counts.add(new FacetRow(FacetRepository.SHOPS, "", result.aggregation(SHOPS).size()));
    add(counts, FacetRepository.CATEGORY, result.aggregation(CATEGORIES));
    add(
        counts,
        FacetRepository.KIND,
        count(query, FacetRepository.KIND, KINDS, f -> f.terms().field("kind", String.class)));
    add(
        counts,
        FacetRepository.MATERIAL,
        count(
            query,
            FacetRepository.MATERIAL,
            MATERIALS,
            f -> f.terms().field("material", String.class).maxTermCount(MOST_TERMS)));
    addPrices(
        counts,
        count(
            query,
            FacetRepository.PRICE,
            PRICES,
            f -> f.range().field("price", Long.class).ranges(bands())));
    return new SearchHits(result.hits(), total, counts);
  }

  /** Titles that have a word beginning with the last of the letters. */
  public List<String> titlesLike(String letters, int limit) {
    return Search.session(em)
        .search(SearchableProduct.class)
        .select(f -> f.field("title_stored", String.class))
        .where(f -> f.match().field("title_prefix").matching(letters))
        .fetchHits(limit);
  }

  /** How many listings the index has. */
  public long count() {
    return Search.session(em)
        .search(SearchableProduct.class)
        .where(f -> f.matchAll())
        .fetchTotalHitCount();
  }

  private <A> A count(
      IndexQuery query,
      String facet,
      AggregationKey<A> key,
      Function<SearchAggregationFactory, AggregationFinalStep<A>> counting) {
    return Search.session(em)
        .search(SearchableProduct.class)
        .select(f -> f.id(UUID.class))
        .where(f -> f.bool().must(new IndexPredicates(f, query).without(facet)))
        .aggregation(key, counting::apply)
        .fetch(0)
        .aggregation(key);
  }

  private static SortFinalStep order(SearchSortFactory f, ListingSort sort) {
    return switch (sort) {
      case BEST -> f.composite(c -> c.add(f.score()).add(f.field("published").desc()));
      case NEWEST -> f.field("published").desc();
      case PRICE_LOW -> f.field("price").asc();
      case PRICE_HIGH -> f.field("price").desc();
      case SOONEST -> f.field("processing").asc();
      case RATING -> f.field("rating").desc();
    };
  }

  private static List<Range<Long>> bands() {
    var bands = new ArrayList<Range<Long>>();
    Long from = null;
    for (var to : FacetRepository.BANDS) {
      bands.add(Range.canonical(from, to));
      from = to;
    }
    bands.add(Range.canonical(from, null));
    return bands;
  }

  private static void add(List<FacetRow> counts, String facet, Map<?, Long> found) {
    found.forEach((value, n) -> counts.add(new FacetRow(facet, value.toString(), n)));
  }

  private static void addPrices(List<FacetRow> counts, Map<Range<Long>, Long> found) {
    var bands = bands();
    for (int i = 0; i < bands.size(); i++) {
      var n = found.getOrDefault(bands.get(i), 0L);
      counts.add(new FacetRow(FacetRepository.PRICE, String.valueOf(i), n));
    }
  }
}
