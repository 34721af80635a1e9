package org.guildhall.promotion.entity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/**
 * What a coupon promises.
 *
 * @param shopId whose, or null for the market's
 * @param percent whole percents, null unless the kind is PERCENT
 * @param amountMinor minor units, null unless the kind is FIXED
 * @param minimumMinor what things must cost at least, before coupons
 * @param endsAt null: until further notice
 * @param maxTotal uses altogether, null: no limit; {@code maxPerPerson} likewise
 */
public record CouponTerms(
    UUID shopId,
    String code,
    CouponKind kind,
    Integer percent,
    Long amountMinor,
    long minimumMinor,
    Instant startsAt,
    Instant endsAt,
    Integer maxTotal,
    Integer maxPerPerson) {

  public CouponTerms {
    code = plain(code);
    if (!code.matches("[A-Z0-9][A-Z0-9-]{2,29}")) {
      throw BusinessException.at("code", PromotionError.CODE_FORM);
    }
    if (kind == null) {
      throw BusinessException.at("kind", SharedError.REQUIRED);
    }
    percent = kind == CouponKind.PERCENT ? percent : null;
    amountMinor = kind == CouponKind.FIXED ? amountMinor : null;
    if (kind == CouponKind.PERCENT && (percent == null || percent < 1 || percent > 100)) {
      throw BusinessException.at("percent", PromotionError.PERCENT_RANGE, 1, 100);
    }
    if (kind == CouponKind.FIXED && (amountMinor == null || amountMinor < 1)) {
      throw BusinessException.at("amount", PromotionError.AMOUNT_REQUIRED);
    }
    if (minimumMinor < 0) {
      throw BusinessException.at("minimum", SharedError.OUT_OF_RANGE);
    }
    if (endsAt != null && !endsAt.isAfter(startsAt)) {
      throw BusinessException.at("endsOn", PromotionError.DATES_ORDER);
    }
    requireLimit("maxTotal", maxTotal);
    requireLimit("maxPerPerson", maxPerPerson);
  }

  private static void requireLimit(String field, Integer limit) {
    if (limit != null && limit < 1) {
      throw BusinessException.at(field, PromotionError.LIMIT_RANGE);
    }
  }

  /** A code as it is kept and compared: without spaces, in capitals. */
  public static String plain(String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
  }
}
