package org.guildhall.catalog.entity;

import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list begins: after (or, backwards, before) the row with that key and id. Keyset
 * paging costs the same on page 1,000 as on page 1 and never shows a row twice.
 */
public record ListingCursor(boolean backwards, long key, UUID id) {

  /** A cursor as it stands in an address; empty for one that cannot be read. */
  public static Optional<ListingCursor> parse(String text) {
    if (text == null || !text.matches("[ab]-?[0-9a-z]{1,13}_[0-9a-f]{32}")) {
      return Optional.empty();
    }
    var parts = text.substring(1).split("_");
    try {
      var id =
          new UUID(
              Long.parseUnsignedLong(parts[1].substring(0, 16), 16),
              Long.parseUnsignedLong(parts[1].substring(16), 16));
      return Optional.of(
          new ListingCursor(text.charAt(0) == 'b', Long.parseLong(parts[0], 36), id));
    } catch (NumberFormatException mangled) {
      // an address someone mangled begins at the start
      return Optional.empty();
    }
  }

  /** The page after that row. */
  static String after(ListedProduct row) {
    return text('a', row);
  }

  /** The page before that row. */
  static String before(ListedProduct row) {
    return text('b', row);
  }

  private static String text(char direction, ListedProduct row) {
    return direction
        + Long.toString(row.sortKey(), 36)
        + "_"
        + row.id().toString().replace("-", "");
  }
}
