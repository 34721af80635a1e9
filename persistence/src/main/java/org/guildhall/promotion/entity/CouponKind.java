package org.guildhall.promotion.entity;

/** What a coupon gives. */
public enum CouponKind {
  PERCENT,
  FIXED,
  FREE_SHIPPING
}
