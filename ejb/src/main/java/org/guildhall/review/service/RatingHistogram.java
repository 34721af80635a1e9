package org.guildhall.review.service;

import java.util.List;
import java.util.stream.IntStream;

/** How many reviews gave each number of stars, from five down to one. */
public record RatingHistogram(List<Bar> bars) {
  /** One number of stars; the share is in whole percent of all. */
  public record Bar(int stars, int count, int percent) {}

  /** From the counts of one to five stars, in this order. */
  static RatingHistogram of(List<Integer> counts) {
    int all = counts.stream().mapToInt(Integer::intValue).sum();
    return new RatingHistogram(
        IntStream.of(5, 4, 3, 2, 1)
            .mapToObj(stars -> bar(stars, counts.get(stars - 1), all))
            .toList());
  }

  private static Bar bar(int stars, int count, int all) {
    return new Bar(stars, count, all == 0 ? 0 : (count * 200 + all) / (all * 2));
  }
}
