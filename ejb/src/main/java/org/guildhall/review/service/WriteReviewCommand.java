package org.guildhall.review.service;

import java.util.UUID;

/** What a buyer says of one order item. Stars from 1 to 5; the body is plain text. */
public record WriteReviewCommand(UUID orderItemId, int rating, String body) {}
