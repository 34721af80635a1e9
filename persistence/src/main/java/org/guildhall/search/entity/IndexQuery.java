package org.guildhall.search.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.catalog.entity.ListingFilter;

/**
 * What is asked of the index.
 *
 * @param words what a shopper typed, word by word; none: everything
 * @param relaxed one of the words is enough
 * @param categoryIds the category and all below it; null: all
 * @param workingDaysLeft for each set of weekdays makers work on, how many such days are left until
 *     the day it is needed; null: whenever
 */
public record IndexQuery(
    List<String> words,
    boolean relaxed,
    ListingFilter filter,
    List<UUID> categoryIds,
    Map<String, Integer> workingDaysLeft,
    Instant freshSince,
    int offset,
    int size) {

  /** The same, content with any of the words. */
  public IndexQuery relax() {
    return new IndexQuery(
        words, true, filter, categoryIds, workingDaysLeft, freshSince, offset, size);
  }
}
