package org.guildhall.promotion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.entity.Coupon;
import org.guildhall.promotion.entity.CouponRepository;
import org.guildhall.promotion.entity.PromotionError;
import org.guildhall.shared.entity.BusinessException;

/** The coupons of one who makes them: a shop, or the market, whose shop is null. */
@ApplicationScoped
public class CouponBook {
  private static final String CURRENCY = "USD";

  @Inject CouponRepository coupons;
  @Inject Clock clock;

  List<CouponSummary> list(UUID shopId) {
    var now = clock.instant();
    return coupons.of(shopId).stream().map(coupon -> CouponSummary.of(coupon, now)).toList();
  }

  Coupon make(UUID shopId, MakeCouponCommand command) {
    var now = clock.instant();
    var coupon = Coupon.make(command.terms(shopId, now), CURRENCY, now);
    if (coupons.of(shopId).stream().anyMatch(other -> other.getCode().equals(coupon.getCode()))) {
      throw BusinessException.at("code", PromotionError.COUPON_TAKEN, coupon.getCode());
    }
    coupons.add(coupon);
    return coupon;
  }

  Coupon end(UUID shopId, UUID couponId) {
    var coupon = coupons.ownedBy(shopId, couponId);
    coupon.end(clock.instant());
    return coupon;
  }
}
