package org.guildhall.promotion.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a coupon takes off, and who pays for it.
 *
 * @param percent whole percents, zero unless the kind is PERCENT
 * @param amountMinor minor units, zero unless the kind is FIXED
 */
public record Cut(CouponKind kind, int percent, long amountMinor, Funder funder) {

  /** What it takes off things of that price: never more than they cost, rounded half up once. */
  public long off(long itemsMinor) {
    return switch (kind) {
      case PERCENT -> share(itemsMinor);
      case FIXED -> Math.min(amountMinor, itemsMinor);
      case FREE_SHIPPING -> 0;
    };
  }

  public boolean isFreeShipping() {
    return kind == CouponKind.FREE_SHIPPING;
  }

  private long share(long itemsMinor) {
    return BigDecimal.valueOf(itemsMinor)
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
