package org.guildhall.promotion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.promotion.entity.CouponRepository;
import org.guildhall.promotion.entity.CouponRepository.Known;
import org.guildhall.promotion.entity.PersonKey;
import org.guildhall.promotion.entity.PromotionError;
import org.guildhall.shared.entity.BusinessException;

/** Finds whose coupon a typed code is. */
@ApplicationScoped
public class CouponFinder {
  @Inject CouponRepository coupons;
  @Inject Clock clock;

  /**
   * The shops of a cart (subtotals in minor units) the code counts for; empty stands for the
   * market; the mail address is null while nobody knows who buys. Refuses at the field {@code
   * coupon} a code nobody gave out, one of a shop that is not in the cart, and one that counts for
   * nothing.
   */
  public List<Optional<UUID>> require(String code, Map<UUID, List<Long>> subtotals, String email) {
    var person = email == null ? null : PersonKey.of(email);
    var known = coupons.ofCodes(List.of(code), person);
    if (known.isEmpty()) {
      throw BusinessException.at("coupon", PromotionError.COUPON_UNKNOWN, code);
    }
    var meant = known.stream().filter(each -> isMeant(each, subtotals)).toList();
    if (meant.isEmpty()) {
      throw BusinessException.at("coupon", PromotionError.COUPON_OTHER_SHOP, code);
    }
    meant.forEach(each -> refuse(each, subtotals));
    return meant.stream().map(each -> Optional.ofNullable(each.coupon().getShopId())).toList();
  }

  private static boolean isMeant(Known each, Map<UUID, List<Long>> subtotals) {
    var shop = each.coupon().getShopId();
    return shop == null || subtotals.containsKey(shop);
  }

  private void refuse(Known each, Map<UUID, List<Long>> subtotals) {
    var shop = each.coupon().getShopId();
    long items =
        shop == null
            ? subtotals.values().stream().mapToLong(CouponFinder::sum).reduce(0, Math::addExact)
            : sum(subtotals.get(shop));
    each.refusal(items, clock.instant())
        .ifPresent(
            why -> {
              throw why;
            });
  }

  private static long sum(Collection<Long> amounts) {
    return amounts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }
}
