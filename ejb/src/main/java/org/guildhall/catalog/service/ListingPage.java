package org.guildhall.catalog.service;

import java.util.List;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.entity.ListingFilter;

/**
 * One page of a list with all that narrows it.
 *
 * @param total listings on all pages
 * @param makers shops they come from
 * @param next cursor of the page after, or null
 * @param previous cursor of the page before, or null
 */
public record ListingPage(
    List<ProductCard> items,
    long total,
    long makers,
    List<Facet> facets,
    String next,
    String previous,
    ListingFilter filter) {

  /** Query of the next page's address, or null. */
  public String getNextQuery() {
    return next == null ? null : ListingAddress.write(filter.at(next));
  }

  /** Query of the previous page's address, or null. */
  public String getPreviousQuery() {
    return previous == null ? null : ListingAddress.write(filter.at(previous));
  }

  /** Query of the same list with nothing narrowing it. */
  public String getClearedQuery() {
    return ListingAddress.write(filter.cleared());
  }
}
