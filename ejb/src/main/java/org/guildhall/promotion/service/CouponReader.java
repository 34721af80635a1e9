package org.guildhall.promotion.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.promotion.entity.CouponRepository;
import org.guildhall.promotion.entity.CouponRepository.Known;
import org.guildhall.promotion.entity.DiscountedLines;
import org.guildhall.promotion.entity.PersonKey;

/**
 * Says what a buyer's codes come to: at most one coupon per shop, then at most one of the market.
 */
@ApplicationScoped
public class CouponReader {
  @Inject CouponRepository coupons;
  @Inject Clock clock;

  /**
   * The lines of each shop (subtotals in minor units) less what the codes take off. The mail
   * address is null while nobody knows who buys. One statement, none without a code.
   */
  public Reductions reductions(CouponChoice choice, Map<UUID, List<Long>> subtotals, String email) {
    var codes = choice.codes();
    var known =
        codes.isEmpty()
            ? List.<Known>of()
            : coupons.ofCodes(codes, email == null ? null : PersonKey.of(email));
    return new Applying(choice, known, clock.instant()).to(subtotals);
  }

  /** One go over a basket; collects what counts and what does not. */
  private static final class Applying {
    private final CouponChoice choice;
    private final List<Known> known;
    private final Instant now;
    private final Map<UUID, AppliedCoupon> shopCoupons = new LinkedHashMap<>();
    private final List<CouponProblem> problems = new ArrayList<>();

    Applying(CouponChoice choice, List<Known> known, Instant now) {
      this.choice = choice;
      this.known = known;
      this.now = now;
    }

    Reductions to(Map<UUID, List<Long>> subtotals) {
      var lines = new LinkedHashMap<UUID, DiscountedLines>();
      subtotals.forEach((shop, costs) -> lines.put(shop, ofShop(shop, DiscountedLines.of(costs))));
      var platform = choice.platformCode() == null ? null : ofMarket(lines);
      return new Reductions(
          lines, new LinkedHashMap<>(shopCoupons), platform, List.copyOf(problems));
    }

    private DiscountedLines ofShop(UUID shop, DiscountedLines lines) {
      var code = choice.shopCodes().get(shop);
      var coupon = code == null ? Optional.<Known>empty() : usable(code, shop, lines.subtotals());
      if (coupon.isEmpty()) {
        return lines;
      }
      var less = lines.less(coupon.get().coupon().cut());
      shopCoupons.put(shop, applied(coupon.get(), less.offMinor() - lines.offMinor()));
      return less;
    }

    private AppliedCoupon ofMarket(Map<UUID, DiscountedLines> lines) {
      var all = lines.values().stream().reduce(DiscountedLines.of(List.of()), DiscountedLines::and);
      var coupon = usable(choice.platformCode(), null, all.subtotals());
      if (coupon.isEmpty()) {
        return null;
      }
      var less = all.less(coupon.get().coupon().cut());
      int from = 0;
      for (var part : lines.entrySet()) {
        int count = part.getValue().subtotals().size();
        part.setValue(less.part(from, count));
        from += count;
      }
      return applied(coupon.get(), less.offMinor() - all.offMinor());
    }

    private Optional<Known> usable(String code, UUID shop, Collection<Long> subtotals) {
      var found =
          known.stream()
              .filter(each -> each.coupon().getCode().equals(code))
              .filter(each -> Objects.equals(each.coupon().getShopId(), shop))
              .findFirst();
      var why = found.flatMap(each -> each.refusal(sum(subtotals), now));
      why.ifPresent(refusal -> problems.add(new CouponProblem(code, refusal)));
      return why.isPresent() ? Optional.empty() : found;
    }

    private static long sum(Collection<Long> amounts) {
      return amounts.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    private static AppliedCoupon applied(Known known, long off) {
      var coupon = known.coupon();
      return new AppliedCoupon(
          coupon.getId(),
          coupon.getShopId(),
          coupon.getCode(),
          coupon.getKind(),
          coupon.cut().funder(),
          off);
    }
  }
}
