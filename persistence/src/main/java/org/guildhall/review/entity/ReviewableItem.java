package org.guildhall.review.entity;

import java.util.UUID;

/**
 * An order item as far as a review of it is concerned.
 *
 * @param accountId the buyer's, or null for a guest
 * @param authorName as it will stand above the review
 */
public record ReviewableItem(
    UUID orderItemId,
    UUID orderId,
    UUID accountId,
    UUID productId,
    UUID shopId,
    boolean delivered,
    String authorName) {}
