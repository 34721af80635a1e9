package org.guildhall.review.service;

import java.util.List;
import org.guildhall.shop.service.RatingSummary;

/**
 * Reviews of a listing or a shop, newest first.
 *
 * @param next cursor of the reviews after these, or null
 */
public record ReviewPage(
    RatingSummary summary, RatingHistogram histogram, List<ReviewDetails> reviews, String next) {}
