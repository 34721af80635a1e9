package org.guildhall.promotion.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.entity.CouponTerms;
import org.guildhall.shared.entity.MarketZone;

/**
 * A coupon to be made; amounts in minor units, days of the market.
 *
 * @param startsOn null: at once
 * @param endsOn its last day, or null: until further notice
 */
public record MakeCouponCommand(
    String code,
    CouponKind kind,
    Integer percent,
    Long amountMinor,
    Long minimumMinor,
    LocalDate startsOn,
    LocalDate endsOn,
    Integer maxTotal,
    Integer maxPerPerson) {

  CouponTerms terms(UUID shopId, Instant now) {
    var start = startsOn == null ? now : startsOn.atStartOfDay(MarketZone.ID).toInstant();
    return new CouponTerms(
        shopId,
        code,
        kind,
        percent,
        amountMinor,
        minimumMinor == null ? 0 : minimumMinor,
        start.isBefore(now) ? now : start,
        endsOn == null ? null : endsOn.plusDays(1).atStartOfDay(MarketZone.ID).toInstant(),
        maxTotal,
        maxPerPerson);
  }
}
