package org.guildhall.promotion.service;

import java.util.UUID;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.entity.Funder;

/**
 * A coupon that counts in a price.
 *
 * @param shopId whose it is, or null for the market's
 * @param offMinor what it takes off things; zero for free shipping
 */
public record AppliedCoupon(
    UUID id, UUID shopId, String code, CouponKind kind, Funder funder, long offMinor) {

  public boolean isFreeShipping() {
    return kind == CouponKind.FREE_SHIPPING;
  }
}
