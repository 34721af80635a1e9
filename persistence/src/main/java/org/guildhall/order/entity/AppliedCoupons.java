package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;

/** The codes of the coupons that were taken off a shop order; each may be null. */
@Embeddable
public class AppliedCoupons {
  private String shopCoupon;
  private String platformCoupon;

  protected AppliedCoupons() {}

  public static AppliedCoupons of(String shopCoupon, String platformCoupon) {
    var coupons = new AppliedCoupons();
    coupons.shopCoupon = shopCoupon;
    coupons.platformCoupon = platformCoupon;
    return coupons;
  }

  public static AppliedCoupons none() {
    return of(null, null);
  }

  public String getShopCoupon() {
    return shopCoupon;
  }

  public String getPlatformCoupon() {
    return platformCoupon;
  }
}
