package org.guildhall.catalog.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One page of a list with the cursors of the pages beside it; null where there is none. */
public record ListedPage(List<ListedProduct> rows, String next, String previous) {

  /** Makes the page of up to {@code size + 1} rows read from the cursor on, in reading order. */
  static ListedPage of(List<ListedProduct> read, int size, Optional<ListingCursor> cursor) {
    var backwards = cursor.map(ListingCursor::backwards).orElse(false);
    var more = read.size() > size;
    var rows = new ArrayList<>(more ? read.subList(0, size) : read);
    if (backwards) {
      Collections.reverse(rows);
    }
    if (rows.isEmpty()) {
      return new ListedPage(List.of(), null, null);
    }
    var hasNext = backwards || more;
    var hasPrevious = backwards ? more : cursor.isPresent();
    return new ListedPage(
        List.copyOf(rows),
        hasNext ? ListingCursor.after(rows.get(rows.size() - 1)) : null,
        hasPrevious ? ListingCursor.before(rows.get(0)) : null);
  }
}
