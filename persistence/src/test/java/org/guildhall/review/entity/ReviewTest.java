package org.guildhall.review.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

  @Test
  void waitsForTheDelivery() {
    assertThat(code(() -> Review.write(UUID.randomUUID(), item(false), 5, "", NOW)))
        .isEqualTo(ReviewError.NOT_DELIVERED);
  }

  @Test
  void refusesStarsThatDoNotExistAndAWholeNovel() {
    assertThat(code(() -> write(0, ""))).isEqualTo(ReviewError.RATING_RANGE);
    assertThat(code(() -> write(6, ""))).isEqualTo(ReviewError.RATING_RANGE);
    assertThat(code(() -> write(5, "x".repeat(4001)))).isEqualTo(ReviewError.BODY_LENGTH);
  }

  @Test
  void mayBeChangedForThirtyDays() {
    var review = write(4, "Lovely");
    review.edit(5, "Lovelier", NOW.plus(Review.EDIT_WINDOW));

    assertThat(review.getRating()).isEqualTo(5);
    assertThat(review.isEdited()).isTrue();
    assertThat(code(() -> review.edit(1, "No", NOW.plus(Review.EDIT_WINDOW).plusSeconds(1))))
        .isEqualTo(ReviewError.EDIT_CLOSED);
    assertThat(review.getRating()).isEqualTo(5);
  }

  @Test
  void isAnsweredOnce() {
    var review = write(4, "A little grit");
    assertThat(code(() -> review.reply(" ", NOW))).isEqualTo(ReviewError.REPLY_LENGTH);
    review.reply("We sand every foot twice now.", NOW);

    assertThat(code(() -> review.reply("And again", NOW))).isEqualTo(ReviewError.ALREADY_REPLIED);
    assertThat(review.getReply()).isEqualTo("We sand every foot twice now.");
  }

  @Test
  void isHiddenShownAndRemovedWithReasons() {
    var review = write(1, "Rude words");
    assertThat(code(() -> review.hide("", NOW))).isEqualTo(ReviewError.REASON_REQUIRED);
    review.hide("insult", NOW);
    assertThat(code(() -> review.edit(5, "Better", NOW))).isEqualTo(ReviewError.EDIT_CLOSED);
    review.show(NOW);
    review.remove("insult", NOW);

    assertThat(review.getState()).isEqualTo(ReviewState.REMOVED);
    assertThat(code(() -> review.show(NOW))).isEqualTo(ReviewError.ILLEGAL_TRANSITION);
    assertThat(code(() -> review.remove("again", NOW))).isEqualTo(ReviewError.ILLEGAL_TRANSITION);
  }

  @Test
  void isSignedWithAFirstNameAndAnInitial() {
    assertThat(ReviewRepository.signed("Delphine Marie Roux")).isEqualTo("Delphine R.");
    assertThat(ReviewRepository.signed(" Owen ")).isEqualTo("Owen");
  }

  private static Review write(int rating, String body) {
    return Review.write(UUID.randomUUID(), item(true), rating, body, NOW);
  }

  private static ReviewableItem item(boolean delivered) {
    var id = UUID.randomUUID();
    return new ReviewableItem(id, id, id, id, id, delivered, "Delphine R.");
  }

  private static ErrorCode code(ThrowingCallable verb) {
    return catchThrowableOfType(BusinessException.class, verb).error();
  }
}
