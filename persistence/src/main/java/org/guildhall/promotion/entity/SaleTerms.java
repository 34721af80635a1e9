package org.guildhall.promotion.entity;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/**
 * What a sale does.
 *
 * @param variantId one variant, or null for the whole listing
 * @param percent off the price, or null; then {@code amountMinor} is off the price of one
 */
public record SaleTerms(
    UUID shopId,
    UUID productId,
    UUID variantId,
    Integer percent,
    Long amountMinor,
    Instant startsAt,
    Instant endsAt) {
  static final int MOST_PERCENT = 90;

  public SaleTerms {
    if ((percent == null) == (amountMinor == null) || (amountMinor != null && amountMinor < 1)) {
      throw BusinessException.at("amount", PromotionError.AMOUNT_REQUIRED);
    }
    if (percent != null && (percent < 1 || percent > MOST_PERCENT)) {
      throw BusinessException.at("percent", PromotionError.PERCENT_RANGE, 1, MOST_PERCENT);
    }
    if (endsAt == null || !endsAt.isAfter(startsAt)) {
      throw BusinessException.at("endsOn", PromotionError.DATES_ORDER);
    }
  }
}
