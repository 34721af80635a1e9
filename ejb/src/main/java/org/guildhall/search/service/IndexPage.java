package org.guildhall.search.service;

import org.guildhall.catalog.service.ListingReader;

/** A page of the index, by its number: the index has no keys to go on from. */
record IndexPage(int number) {
  /** Beyond this nobody reads on; a crawler is told there is no more. */
  private static final int LAST = 100;

  /** The page a cursor says; the first for one that cannot be read. */
  static IndexPage of(String cursor) {
    return new IndexPage(
        cursor != null && cursor.matches("p(0|[1-9][0-9]?)")
            ? Integer.parseInt(cursor.substring(1))
            : 0);
  }

  int offset() {
    return number * ListingReader.PAGE_SIZE;
  }

  String next(long total) {
    var more = (long) offset() + ListingReader.PAGE_SIZE < total && number + 1 < LAST;
    return more ? "p" + (number + 1) : null;
  }

  /** The first page has no cursor of its own, so the second goes back to p0. */
  String previous() {
    return number == 0 ? null : "p" + (number - 1);
  }
}
