package org.guildhall.promotion.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.promotion.entity.DiscountedLines;

/**
 * What coupons do to a basket.
 *
 * @param lines by shop, in the order they were given
 * @param shopCoupons those that count, by shop
 * @param platform the market's that counts, or null
 * @param problems codes that count for nothing
 */
public record Reductions(
    Map<UUID, DiscountedLines> lines,
    Map<UUID, AppliedCoupon> shopCoupons,
    AppliedCoupon platform,
    List<CouponProblem> problems) {

  public List<AppliedCoupon> applied() {
    return Stream.concat(shopCoupons.values().stream(), Stream.ofNullable(platform)).toList();
  }

  public Optional<AppliedCoupon> ofShop(UUID shopId) {
    return Optional.ofNullable(shopCoupons.get(shopId));
  }

  /** The coupon that makes a shop's plain postage free, the shop's own before the market's. */
  public Optional<AppliedCoupon> freeShipping(UUID shopId) {
    return ofShop(shopId)
        .filter(AppliedCoupon::isFreeShipping)
        .or(() -> Optional.ofNullable(platform).filter(AppliedCoupon::isFreeShipping));
  }
}
