package org.guildhall.promotion.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;

/** A code that makes things cheaper. Its terms stand; uses are counted by guarded updates. */
@Entity
public class Coupon extends AggregateRoot {
  private String code;

  @Enumerated(EnumType.STRING)
  private CouponScope scope;

  private UUID shopId;

  @Enumerated(EnumType.STRING)
  private CouponKind kind;

  private Integer percent;
  private Long amountMinor;
  private long minimumMinor;
  private String currency;

  @Enumerated(EnumType.STRING)
  private Funder fundedBy;

  private Instant startsAt;
  private Instant endsAt;
  private Integer maxTotal;
  private Integer maxPerPerson;

  // counted in the database, see RedemptionRepository
  @Column(updatable = false)
  private int usedCount;

  private boolean active = true;

  protected Coupon() {}

  private Coupon(CouponTerms terms, String currency, Instant now) {
    super(Ids.at(now), now);
    this.code = terms.code();
    this.shopId = terms.shopId();
    this.scope = shopId == null ? CouponScope.PLATFORM : CouponScope.SHOP;
    this.fundedBy = shopId == null ? Funder.PLATFORM : Funder.SHOP;
    this.kind = terms.kind();
    this.percent = terms.percent();
    this.amountMinor = terms.amountMinor();
    this.minimumMinor = terms.minimumMinor();
    this.currency = currency;
    this.startsAt = terms.startsAt();
    this.endsAt = terms.endsAt();
    this.maxTotal = terms.maxTotal();
    this.maxPerPerson = terms.maxPerPerson();
  }

  /** A coupon of a shop, which pays for it, or of the market, which then does. */
  public static Coupon make(CouponTerms terms, String currency, Instant now) {
    return new Coupon(terms, currency, now);
  }

  /** Takes it back: nobody can use it from now on; orders that did keep it. */
  public void end(Instant when) {
    active = false;
    touched(when);
  }

  /**
   * Why it counts for nothing: a moment outside its days, no use left, things for less than its
   * minimum, or somebody who used it as often as one may; empty when it counts.
   */
  public Optional<BusinessException> refusal(long itemsMinor, long usesByPerson, Instant now) {
    if (!active || (endsAt != null && !endsAt.isAfter(now))) {
      return refused(PromotionError.COUPON_EXPIRED, code);
    }
    if (startsAt.isAfter(now)) {
      return refused(PromotionError.COUPON_NOT_YET, code, startsAt);
    }
    if (maxTotal != null && usedCount >= maxTotal) {
      return refused(PromotionError.COUPON_USED_UP, code);
    }
    if (maxPerPerson != null && usesByPerson >= maxPerPerson) {
      return refused(PromotionError.COUPON_USED_BY_YOU, code);
    }
    return itemsMinor >= minimumMinor
        ? Optional.empty()
        : refused(
            PromotionError.COUPON_BELOW_MINIMUM,
            code,
            Money.of(minimumMinor - itemsMinor, currency),
            Money.of(minimumMinor, currency));
  }

  private static Optional<BusinessException> refused(PromotionError error, Object... arguments) {
    return Optional.of(BusinessException.at("coupon", error, arguments));
  }

  public Cut cut() {
    return new Cut(
        kind, percent == null ? 0 : percent, amountMinor == null ? 0 : amountMinor, fundedBy);
  }

  public String getCode() {
    return code;
  }

  public CouponScope getScope() {
    return scope;
  }

  /** Whose it is, or null for the market's. */
  public UUID getShopId() {
    return shopId;
  }

  public CouponKind getKind() {
    return kind;
  }

  public Integer getPercent() {
    return percent;
  }

  public Long getAmountMinor() {
    return amountMinor;
  }

  public long getMinimumMinor() {
    return minimumMinor;
  }

  public String getCurrency() {
    return currency;
  }

  public Instant getStartsAt() {
    return startsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public Integer getMaxTotal() {
    return maxTotal;
  }

  public Integer getMaxPerPerson() {
    return maxPerPerson;
  }

  public int getUsedCount() {
    return usedCount;
  }

  public boolean isActive() {
    return active;
  }
}
