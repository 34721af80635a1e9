package org.guildhall.catalog.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A filter with all that the database needs to answer it.
 *
 * @param categoryIds the category and all below it; null: all
 * @param words full text that must match, best first when the sort is BEST; null: none
 * @param shop slug of a shop; null: all
 * @param freshSince a listing published after this is fresh
 * @param except a listing that is left out, or null
 */
public record ListingQuery(
    ListingFilter filter,
    Collection<UUID> categoryIds,
    String words,
    String shop,
    LocalDate today,
    Instant freshSince,
    UUID except,
    int size) {

  public ListingQuery {
    categoryIds = categoryIds == null ? null : List.copyOf(categoryIds);
  }
}
