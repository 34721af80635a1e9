package org.guildhall.review.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.review.entity.ReviewRow;

/**
 * A published review.
 *
 * @param body plain text
 * @param optionsText what was bought, {@code "Glaze: Moss"}; may be empty
 * @param editUntil its author may change it until then
 * @param reply plain text, or null
 */
public record ReviewDetails(
    UUID id,
    UUID orderItemId,
    String authorName,
    int rating,
    String body,
    String optionsText,
    Instant writtenAt,
    boolean edited,
    Instant editUntil,
    String reply,
    Instant repliedAt,
    String productTitle,
    String productSlug) {

  public static ReviewDetails of(ReviewRow row) {
    return new ReviewDetails(
        row.id(),
        row.orderItemId(),
        row.authorName(),
        row.rating(),
        row.body(),
        row.optionsText(),
        row.writtenAt(),
        row.editedAt() != null,
        row.editUntil(),
        row.reply(),
        row.repliedAt(),
        row.productTitle(),
        row.productSlug());
  }
}
