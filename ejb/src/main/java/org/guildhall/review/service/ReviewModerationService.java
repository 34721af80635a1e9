package org.guildhall.review.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.catalog.event.ProductChanged;
import org.guildhall.review.entity.Review;
import org.guildhall.review.entity.ReviewRepository;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/** What the house may do to a review; each act stands in the audit trail. */
@Stateless
@RolesAllowed({Roles.MODERATOR, Roles.ADMIN})
public class ReviewModerationService {
  @Inject ReviewRepository reviews;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<ProductChanged> changed;

  /** Takes a review off its page for now. Refuses without a reason. */
  public void hide(UUID reviewId, String reason) {
    var review = reviews.get(reviewId);
    var before = review.getState();
    review.hide(reason, clock.instant());
    follow("review.hide", review, before, reason);
  }

  /** Brings a hidden review back. */
  public void show(UUID reviewId) {
    var review = reviews.get(reviewId);
    var before = review.getState();
    review.show(clock.instant());
    follow("review.show", review, before, null);
  }

  /** Takes a review off its page for good. Refuses without a reason. */
  public void remove(UUID reviewId, String reason) {
    var review = reviews.get(reviewId);
    var before = review.getState();
    review.remove(reason, clock.instant());
    follow("review.remove", review, before, reason);
  }

  private void follow(String action, Review review, Object before, String reason) {
    audit.record(action, "review", review.getId(), before, review.getState(), reason);
    changed.fire(new ProductChanged(review.getProductId()));
  }
}
