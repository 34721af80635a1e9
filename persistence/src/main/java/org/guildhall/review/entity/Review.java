package org.guildhall.review.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** A buyer's word on one thing they bought, with at most one reply of the seller. */
@Entity
public class Review extends AggregateRoot {
  /** How long its author may change it. */
  public static final Duration EDIT_WINDOW = Duration.ofDays(30);

  private static final int LONGEST_BODY = 4000;
  private static final int LONGEST_REPLY = 2000;

  private UUID orderItemId;
  private UUID productId;
  private UUID shopId;
  private UUID authorId;
  private String authorName;
  private int rating;
  private String body;

  @Enumerated(EnumType.STRING)
  private ReviewState state;

  private String stateReason;
  private String reply;
  private Instant repliedAt;
  private Instant editedAt;
  private Instant editUntil;

  protected Review() {}

  private Review(UUID id, Instant when) {
    super(id, when);
  }

  /** Writes a review. Refuses an item that has not been delivered, and stars outside 1 to 5. */
  public static Review write(UUID id, ReviewableItem item, int rating, String body, Instant when) {
    if (!item.delivered()) {
      throw new BusinessException(ReviewError.NOT_DELIVERED, item.orderItemId());
    }
    var review = new Review(id, when);
    review.orderItemId = item.orderItemId();
    review.productId = item.productId();
    review.shopId = item.shopId();
    review.authorId = item.accountId();
    review.authorName = item.authorName();
    review.state = ReviewState.PUBLISHED;
    review.editUntil = when.plus(EDIT_WINDOW);
    review.say(rating, body);
    return review;
  }

  /** Changes it. Refuses after the edit window, and once it was taken off the page. */
  public void edit(int newRating, String newBody, Instant when) {
    if (when.isAfter(editUntil) || state != ReviewState.PUBLISHED) {
      throw new BusinessException(ReviewError.EDIT_CLOSED, editUntil);
    }
    say(newRating, newBody);
    editedAt = when;
    touched(when);
  }

  /** The seller answers, once. Refuses a second reply and an empty one. */
  public void reply(String text, Instant when) {
    if (reply != null) {
      throw new BusinessException(ReviewError.ALREADY_REPLIED, getId());
    }
    var words = text == null ? "" : text.strip();
    if (words.isEmpty() || words.length() > LONGEST_REPLY) {
      throw BusinessException.at("reply", ReviewError.REPLY_LENGTH, LONGEST_REPLY);
    }
    reply = words;
    repliedAt = when;
    touched(when);
  }

  /** Takes it off the page for now. Refuses without a reason. */
  public void hide(String reason, Instant when) {
    move(ReviewState.PUBLISHED, ReviewState.HIDDEN, required(reason), when);
  }

  /** Brings a hidden one back. */
  public void show(Instant when) {
    move(ReviewState.HIDDEN, ReviewState.PUBLISHED, null, when);
  }

  /** Takes it off the page for good. Refuses without a reason, and a second time. */
  public void remove(String reason, Instant when) {
    var why = required(reason);
    if (state == ReviewState.REMOVED) {
      throw new BusinessException(ReviewError.ILLEGAL_TRANSITION, state, ReviewState.REMOVED);
    }
    move(state, ReviewState.REMOVED, why, when);
  }

  private void say(int newRating, String newBody) {
    if (newRating < 1 || newRating > 5) {
      throw BusinessException.at("rating", ReviewError.RATING_RANGE, 1, 5);
    }
    var words = newBody == null ? "" : newBody.strip();
    if (words.length() > LONGEST_BODY) {
      throw BusinessException.at("body", ReviewError.BODY_LENGTH, LONGEST_BODY);
    }
    rating = newRating;
    body = words;
  }

  private void move(ReviewState from, ReviewState to, String why, Instant when) {
    if (state != from) {
      throw new BusinessException(ReviewError.ILLEGAL_TRANSITION, state, to);
    }
    state = to;
    stateReason = why;
    touched(when);
  }

  private static String required(String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", ReviewError.REASON_REQUIRED);
    }
    return reason.strip();
  }

  public UUID getOrderItemId() {
    return orderItemId;
  }

  public UUID getProductId() {
    return productId;
  }

  public UUID getShopId() {
    return shopId;
  }

  public int getRating() {
    return rating;
  }

  public String getBody() {
    return body;
  }

  public ReviewState getState() {
    return state;
  }

  public String getStateReason() {
    return stateReason;
  }

  public String getReply() {
    return reply;
  }

  public Instant getEditUntil() {
    return editUntil;
  }

  public boolean isEdited() {
    return editedAt != null;
  }
}
