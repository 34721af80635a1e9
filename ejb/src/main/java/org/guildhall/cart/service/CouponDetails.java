package org.guildhall.cart.service;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.service.AppliedCoupon;
import org.guildhall.promotion.service.CouponProblem;
import org.guildhall.promotion.service.Reductions;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;

/**
 * A code as the buyer sees it.
 *
 * @param off what it takes off the things; nothing for free shipping and for one that does not
 *     count
 * @param problem code of the reason it counts for nothing, or null; then {@code arguments} fill its
 *     words
 */
public record CouponDetails(
    String code, CouponKind kind, Money off, String problem, List<Object> arguments) {

  /** All codes of a basket, those that count first. */
  public static List<CouponDetails> of(
      List<AppliedCoupon> applied, List<CouponProblem> problems, String currency) {
    var all = new ArrayList<CouponDetails>();
    applied.forEach(coupon -> all.add(of(coupon, currency)));
    problems.forEach(problem -> all.add(of(problem.code(), problem.why(), currency)));
    return List.copyOf(all);
  }

  static List<CouponDetails> of(Reductions reductions, String currency) {
    return of(reductions.applied(), reductions.problems(), currency);
  }

  private static CouponDetails of(AppliedCoupon coupon, String currency) {
    return new CouponDetails(
        coupon.code(), coupon.kind(), Money.of(coupon.offMinor(), currency), null, List.of());
  }

  private static CouponDetails of(String code, BusinessException why, String currency) {
    return new CouponDetails(code, null, Money.zero(currency), why.code(), why.arguments());
  }

  public boolean isCounting() {
    return problem == null;
  }

  public boolean isFreeShipping() {
    return kind == CouponKind.FREE_SHIPPING;
  }
}
