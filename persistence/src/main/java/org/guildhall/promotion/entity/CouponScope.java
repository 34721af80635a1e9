package org.guildhall.promotion.entity;

/** Whose things a coupon is for: one shop's, or everybody's. */
public enum CouponScope {
  SHOP,
  PLATFORM
}
