package org.guildhall.search.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.ListedProductRepository;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.service.CategoryNode;
import org.guildhall.catalog.service.CategoryTree;
import org.guildhall.catalog.service.Facets;
import org.guildhall.catalog.service.ListingPage;
import org.guildhall.catalog.service.ListingReader;
import org.guildhall.search.entity.IndexQuery;
import org.guildhall.search.entity.ProductIndexRepository;
import org.guildhall.search.entity.SearchHits;
import org.guildhall.search.entity.TextSearchRepository;
import org.guildhall.shop.entity.WorkingDays;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

/** Finds things by words: from the index, or from the database while the index is away. */
@Stateless
@PermitAll
public class SearchService {
  private static final Logger LOG = Logger.getLogger(SearchService.class);

  @Inject ProductIndexRepository index;
  @Inject TextSearchRepository texts;
  @Inject ListedProductRepository listed;
  @Inject ListingReader reader;
  @Inject CategoryTree tree;
  @Inject IndexState state;
  @Inject Clock clock;

  /**
   * A page of what matches the words and the filter; without words, of everything. Refuses a filter
   * whose category is unknown.
   */
  public SearchPage search(String typed, ListingFilter filter) {
    var text = Words.text(typed);
    var words = Words.of(text);
    if (words.isEmpty()) {
      return new SearchPage("", reader.page(null, null, filter), false, false);
    }
    if (state.isReady()) {
      try {
        return byIndex(text, words, filter);
      } catch (SearchException e) {
        // the index can be lost at any time; the shopper still gets an answer (ADR 0008)
        LOG.warn("the search index does not answer; the database does", e);
        state.away();
      }
    }
    return new SearchPage(text, reader.matching(text, filter), false, true);
  }

  private SearchPage byIndex(String text, List<String> words, ListingFilter filter) {
    var place = reader.chosen(filter);
    var page = IndexPage.of(filter.cursor());
    var query = query(words, place, filter, page);
    var hits = index.search(query);
    var relaxed = hits.total() == 0 && words.size() > 1;
    if (relaxed) {
      hits = index.search(query.relax());
    }
    return new SearchPage(text, listing(place, filter, page, hits), relaxed, false);
  }

  private ListingPage listing(
      CategoryNode place, ListingFilter filter, IndexPage page, SearchHits hits) {
    var facets = new Facets(hits.counts(), filter);
    return new ListingPage(
        reader.cards(listed.byIds(hits.ids())),
        facets.total(),
        facets.makers(),
        facets.all(place == null ? tree.roots() : place.children()),
        page.next(hits.total()),
        page.previous(),
        filter);
  }

  private IndexQuery query(
      List<String> words, CategoryNode place, ListingFilter filter, IndexPage page) {
    return new IndexQuery(
        words,
        false,
        filter,
        place == null ? null : place.all().map(CategoryNode::id).toList(),
        filter.shipsBy() == null ? null : workingDaysLeft(filter.shipsBy()),
        clock.instant().minus(ListingReader.FRESH),
        page.offset(),
        ListingReader.PAGE_SIZE);
  }

  private Map<String, Integer> workingDaysLeft(LocalDate by) {
    var today = LocalDate.now(clock);
    var latest = today.plusDays(120);
    var day = by.isAfter(latest) ? latest : by;
    return texts.workingDays().stream()
        .collect(
            Collectors.toMap(
                Function.identity(), days -> WorkingDays.parse(days).between(today, day)));
  }
}
