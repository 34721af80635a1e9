package org.guildhall.promotion.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.promotion.entity.Coupon;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.shared.entity.Money;

/**
 * A coupon as its maker sees it; percent or amount is null, and each limit that is none.
 *
 * @param minimum what things must cost at least, or null
 */
public record CouponSummary(
    UUID id,
    String code,
    CouponKind kind,
    Integer percent,
    Money amount,
    Money minimum,
    Instant startsAt,
    Instant endsAt,
    Integer maxTotal,
    Integer maxPerPerson,
    int used,
    State state) {

  /** Where it stands today. */
  public enum State {
    PLANNED,
    RUNNING,
    USED_UP,
    OVER
  }

  static CouponSummary of(Coupon coupon, Instant now) {
    var currency = coupon.getCurrency();
    return new CouponSummary(
        coupon.getId(),
        coupon.getCode(),
        coupon.getKind(),
        coupon.getPercent(),
        coupon.getAmountMinor() == null ? null : Money.of(coupon.getAmountMinor(), currency),
        coupon.getMinimumMinor() == 0 ? null : Money.of(coupon.getMinimumMinor(), currency),
        coupon.getStartsAt(),
        coupon.getEndsAt(),
        coupon.getMaxTotal(),
        coupon.getMaxPerPerson(),
        coupon.getUsedCount(),
        state(coupon, now));
  }

  private static State state(Coupon coupon, Instant now) {
    if (!coupon.isActive() || (coupon.getEndsAt() != null && !coupon.getEndsAt().isAfter(now))) {
      return State.OVER;
    }
    if (coupon.getStartsAt().isAfter(now)) {
      return State.PLANNED;
    }
    return coupon.getMaxTotal() != null && coupon.getUsedCount() >= coupon.getMaxTotal()
        ? State.USED_UP
        : State.RUNNING;
  }

  /** True while it can be taken back. */
  public boolean isEndable() {
    return state != State.OVER;
  }
}
