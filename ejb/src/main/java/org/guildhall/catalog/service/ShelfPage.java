package org.guildhall.catalog.service;

import java.util.List;

/** A page of a maker's listings; the first page is number one. */
public record ShelfPage(List<ListingSummary> listings, int total, int page, int size) {

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** The place of the first listing shown, counted from one; zero when there is none. */
  public int from() {
    return listings.isEmpty() ? 0 : (page - 1) * size + 1;
  }

  public int to() {
    return listings.isEmpty() ? 0 : from() + listings.size() - 1;
  }
}
