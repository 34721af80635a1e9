package org.guildhall.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.entity.FacetRepository;
import org.guildhall.catalog.entity.ListedProduct;
import org.guildhall.catalog.entity.ListedProductRepository;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.ListingQuery;
import org.guildhall.shared.entity.BusinessException;

/** Reads lists from the database: one statement for the page, one for all its counts. */
@ApplicationScoped
public class ListingReader {
  public static final int PAGE_SIZE = 24;
  public static final Duration FRESH = Duration.ofDays(7);

  @Inject ListedProductRepository listed;
  @Inject FacetRepository facets;
  @Inject CategoryTree tree;
  @Inject Clock clock;

  /** A page of the list of a category (null: all) or of a shop (null: all). */
  public ListingPage page(CategoryNode place, String shop, ListingFilter filter) {
    return page(place, null, shop, filter);
  }

  /** A page of what matches the words, by the database alone. */
  public ListingPage matching(String words, ListingFilter filter) {
    return page(null, words, null, filter);
  }

  private ListingPage page(CategoryNode place, String words, String shop, ListingFilter filter) {
    var node = place != null ? place : chosen(filter);
    var query = query(node, words, shop, filter, null, PAGE_SIZE);
    var page = listed.page(query);
    var counted = new Facets(facets.count(query), filter);
    var below = node == null ? tree.roots() : node.children();
    return new ListingPage(
        cards(page.rows()),
        counted.total(),
        counted.makers(),
        counted.all(below),
        page.next(),
        page.previous(),
        filter);
  }

  /** The first things of a list, without counts. */
  public List<ProductCard> top(
      CategoryNode place, String shop, ListingFilter filter, UUID except, int limit) {
    return cards(listed.page(query(place, null, shop, filter, except, limit)).rows());
  }

  /** Cards of rows, with today's promise of dates. */
  public List<ProductCard> cards(Collection<ListedProduct> rows) {
    var today = LocalDate.now(clock);
    return rows.stream().map(row -> ProductCard.of(row, today)).toList();
  }

  /** The category chosen in a list of all, or null. Refuses an unknown one. */
  public CategoryNode chosen(ListingFilter filter) {
    if (filter.category() == null) {
      return null;
    }
    return tree.byPath(filter.category())
        .orElseThrow(
            () -> new BusinessException(CatalogError.CATEGORY_NOT_FOUND, filter.category()));
  }

  private ListingQuery query(
      CategoryNode place, String words, String shop, ListingFilter filter, UUID except, int size) {
    return new ListingQuery(
        filter,
        place == null ? null : place.all().map(CategoryNode::id).toList(),
        words,
        shop,
        LocalDate.now(clock),
        clock.instant().minus(FRESH),
        except,
        size);
  }
}
