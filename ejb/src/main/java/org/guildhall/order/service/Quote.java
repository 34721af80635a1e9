package org.guildhall.order.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.cart.service.CartReader;
import org.guildhall.order.entity.Breakdown;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.order.entity.PricedShop;
import org.guildhall.order.entity.Totals;
import org.guildhall.promotion.service.AppliedCoupon;
import org.guildhall.promotion.service.CouponProblem;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.stock.entity.StockNeed;

/** What a checkout comes to at this moment; the tax name is null where there is no tax. */
record Quote(
    List<QuotedShop> shops,
    String taxName,
    List<AppliedCoupon> coupons,
    List<CouponProblem> problems) {
  /** The least a card is charged. */
  private static final long LEAST = 50;

  Totals totals() {
    return prices().stream().map(PricedShop::totals).reduce(Totals.zero(), Totals::plus);
  }

  Breakdown breakdown() {
    return prices().stream().map(PricedShop::breakdown).reduce(Breakdown.zero(), Breakdown::plus);
  }

  List<PricedShop> prices() {
    return shops.stream().map(QuotedShop::price).toList();
  }

  /** Today's price of one, by variant (minor units). */
  Map<UUID, Long> unitPrices() {
    return shops.stream()
        .flatMap(shop -> shop.lines().stream())
        .collect(
            Collectors.toMap(
                line -> line.price().variantId(), line -> line.price().unitPriceMinor()));
  }

  /** Names the shop that does not send there, if one does not. */
  void refuseUnsent() {
    for (var shop : shops) {
      if (shop.choice() == null) {
        throw BusinessException.at("country", CheckoutError.DOES_NOT_SHIP, shop.name());
      }
    }
  }

  /** The code of the market's coupon that counts, or null. */
  String platformCode() {
    return coupons.stream()
        .filter(coupon -> coupon.shopId() == null)
        .map(AppliedCoupon::code)
        .findFirst()
        .orElse(null);
  }

  /** Discounts may leave less than a card can pay. */
  void refuseTooLittle() {
    boolean nothing = shops.stream().anyMatch(shop -> shop.price().totals().getTotalMinor() < 1);
    if (nothing || totals().getTotalMinor() < LEAST) {
      throw BusinessException.at(
          "coupon",
          CheckoutError.TOO_LITTLE_TO_PAY,
          Money.of(LEAST, shops.get(0).lines().get(0).offer().unitPrice().currency()));
    }
  }

  /**
   * What of it has to be held. Names what is not for sale; what is sold out is left to the hold,
   * which knows how many are left.
   */
  List<StockNeed> needs() {
    var lines = shops.stream().flatMap(shop -> shop.lines().stream()).toList();
    for (var line : lines) {
      if (!CartReader.isOffered(line.offer())) {
        throw new BusinessException(CheckoutError.NOT_FOR_SALE, line.offer().title());
      }
    }
    return lines.stream().filter(line -> line.offer().tracked()).map(Quote::need).toList();
  }

  private static StockNeed need(QuotedLine line) {
    return new StockNeed(line.offer().variantId(), line.price().quantity(), line.offer().title());
  }
}
