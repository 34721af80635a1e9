package org.guildhall.promotion.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.promotion.entity.PersonKey;
import org.guildhall.promotion.entity.PromotionError;
import org.guildhall.promotion.entity.RedemptionRepository;
import org.guildhall.promotion.entity.RedemptionRepository.Outcome;
import org.guildhall.shared.entity.BusinessException;

/** Counts the uses of coupons: reserved with the order, final with its payment, given back once. */
@Stateless
@PermitAll
public class RedemptionService {
  @Inject RedemptionRepository redemptions;
  @Inject Clock clock;

  /**
   * Takes one use of each coupon for an order of this buyer. Refuses with the coupon's code when
   * its last use is gone or the buyer had as many as one may.
   */
  public void reserve(UUID orderId, String email, Collection<AppliedCoupon> coupons) {
    // always in the same order, so that two orders cannot wait for one another
    coupons.stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .forEach(coupon -> reserve(orderId, PersonKey.of(email), coupon));
  }

  private void reserve(UUID orderId, PersonKey person, AppliedCoupon coupon) {
    var outcome = redemptions.reserve(coupon.id(), orderId, person, clock.instant());
    if (outcome != Outcome.TAKEN) {
      throw BusinessException.at(
          "coupon",
          outcome == Outcome.USED_UP
              ? PromotionError.COUPON_USED_UP
              : PromotionError.COUPON_USED_BY_YOU,
          coupon.code());
    }
  }

  /**
   * The order is paid. False when its uses were given back meanwhile and one of them is somebody
   * else's now; nothing is taken then.
   */
  public boolean settle(UUID orderId) {
    var now = clock.instant();
    boolean whole = redemptions.retake(orderId);
    if (whole) {
      redemptions.settle(orderId, now);
    }
    return whole;
  }

  /** The order ends unpaid: its uses are free again, once. */
  public void giveBack(UUID orderId) {
    redemptions.giveBack(orderId, clock.instant());
  }

  /**
   * One shop's part of the order is cancelled: the use of that shop's coupon is free again, once.
   */
  public void giveBackOf(UUID orderId, UUID shopId) {
    redemptions.giveBackOf(orderId, shopId, clock.instant());
  }
}
