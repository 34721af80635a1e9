package org.guildhall.review.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.review.entity.ReviewRowRepository;
import org.guildhall.review.entity.ReviewRows;
import org.guildhall.shop.service.RatingSummary;

/** Reviews for readers; a page with its histogram is one statement. */
@Stateless
@PermitAll
public class ReviewListService {
  private static final int PAGE_SIZE = 10;

  @Inject ReviewRowRepository rows;

  /** Ten reviews of the listing from the cursor on; null or an unreadable one is the start. */
  public ReviewPage ofProduct(UUID productId, String cursor) {
    var from = Cursor.parse(cursor);
    return page(rows.ofProduct(productId, from.before, from.id, PAGE_SIZE + 1));
  }

  /** Ten reviews of the shop from the cursor on; null or an unreadable one is the start. */
  public ReviewPage ofShop(UUID shopId, String cursor) {
    var from = Cursor.parse(cursor);
    return page(rows.ofShop(shopId, from.before, from.id, PAGE_SIZE + 1));
  }

  /** The published reviews of those order items, by order item. */
  public Map<UUID, ReviewDetails> ofItems(Collection<UUID> orderItemIds) {
    return rows.ofItems(orderItemIds).stream()
        .map(ReviewDetails::of)
        .collect(Collectors.toMap(ReviewDetails::orderItemId, Function.identity()));
  }

  private static ReviewPage page(ReviewRows read) {
    var reviews = read.rows().stream().limit(PAGE_SIZE).map(ReviewDetails::of).toList();
    var more = read.rows().size() > PAGE_SIZE;
    return new ReviewPage(
        summary(read.counts()),
        RatingHistogram.of(read.counts()),
        reviews,
        more ? Cursor.after(reviews.get(PAGE_SIZE - 1)) : null);
  }

  private static RatingSummary summary(List<Integer> counts) {
    long sum = IntStream.rangeClosed(1, 5).mapToLong(s -> (long) s * counts.get(s - 1)).sum();
    return new RatingSummary(sum, counts.stream().mapToInt(Integer::intValue).sum());
  }

  private record Cursor(Instant before, UUID id) {
    static Cursor parse(String text) {
      if (text == null || !text.matches("\\d{1,18}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
        return new Cursor(null, null);
      }
      var parts = text.split("_");
      var micros = Long.parseLong(parts[0]);
      return new Cursor(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), UUID.fromString(parts[1]));
    }

    static String after(ReviewDetails review) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, review.writtenAt()) + "_" + review.id();
    }
  }
}
