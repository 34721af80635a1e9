package org.guildhall.review.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.review.entity.Review;
import org.guildhall.review.entity.ReviewError;
import org.guildhall.review.entity.ReviewRepository;
import org.guildhall.review.entity.ReviewableItem;
import org.guildhall.review.event.ReviewPublished;
import org.guildhall.review.event.ReviewReplied;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** Writing reviews: by who bought the thing, once per order item, and one reply by its seller. */
@Stateless
@RolesAllowed(Roles.BUYER)
public class ReviewService {
  @Inject ReviewRepository reviews;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ReviewPublished> published;
  @Inject Event<ReviewReplied> replied;

  /**
   * Writes the caller's review. Refuses an item of someone else, one not delivered yet, and a
   * second review of the same item.
   */
  public UUID write(WriteReviewCommand command) {
    return write(command, boughtBy(caller.accountId()));
  }

  /** As {@link #write}, for a guest whose signed link proved the order. */
  @PermitAll
  public UUID writeAsGuest(UUID orderId, WriteReviewCommand command) {
    return write(command, item -> item.orderId().equals(orderId));
  }

  /** Changes the caller's review of the item. Refuses 30 days after it was written. */
  public void edit(WriteReviewCommand command) {
    edit(command, boughtBy(caller.accountId()));
  }

  /** As {@link #edit}, for a guest whose signed link proved the order. */
  @PermitAll
  public void editAsGuest(UUID orderId, WriteReviewCommand command) {
    edit(command, item -> item.orderId().equals(orderId));
  }

  /** Answers a review of the caller's shop. Refuses a second answer and one over 2,000 letters. */
  @RolesAllowed(Roles.SELLER)
  public void reply(UUID reviewId, String text) {
    reviews.ofOwner(caller.accountId(), reviewId).reply(text, clock.instant());
    replied.fire(new ReviewReplied(reviewId));
  }

  private UUID write(WriteReviewCommand command, Predicate<ReviewableItem> mine) {
    var item = item(command.orderItemId(), mine);
    if (reviews.ofItem(item.orderItemId()).isPresent()) {
      throw new BusinessException(ReviewError.ALREADY_WRITTEN, item.orderItemId());
    }
    var now = clock.instant();
    var review = Review.write(Ids.at(now), item, command.rating(), command.body(), now);
    reviews.add(review);
    announce(review);
    return review.getId();
  }

  private void edit(WriteReviewCommand command, Predicate<ReviewableItem> mine) {
    var item = item(command.orderItemId(), mine);
    var review =
        reviews
            .ofItem(item.orderItemId())
            .orElseThrow(() -> new BusinessException(ReviewError.NOT_FOUND, item.orderItemId()));
    review.edit(command.rating(), command.body(), clock.instant());
    announce(review);
  }

  private void announce(Review review) {
    published.fire(new ReviewPublished(review.getId(), review.getProductId(), review.getShopId()));
  }

  private ReviewableItem item(UUID orderItemId, Predicate<ReviewableItem> mine) {
    return reviews
        .item(orderItemId)
        .filter(mine)
        .orElseThrow(() -> new BusinessException(ReviewError.NOT_FOUND, orderItemId));
  }

  private static Predicate<ReviewableItem> boughtBy(UUID accountId) {
    return item -> accountId.equals(item.accountId());
  }
}
