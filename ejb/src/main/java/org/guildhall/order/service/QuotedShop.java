package org.guildhall.order.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.catalog.service.Offer;
import org.guildhall.order.entity.PricedShop;
import org.guildhall.promotion.service.AppliedCoupon;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shipping.entity.ShippingOption;

/**
 * A maker's part at today's prices; the choice is null when nothing can be sent there.
 *
 * @param options as the buyer would pay them, a coupon for free shipping included
 * @param coupon the shop's own that counts, or null
 */
record QuotedShop(
    List<QuotedLine> lines,
    List<ShippingOption> options,
    ShippingOption choice,
    AppliedCoupon coupon,
    Gift gift,
    PricedShop price) {

  UUID id() {
    return first().shopId();
  }

  String name() {
    return first().shopName();
  }

  String slug() {
    return first().shopSlug();
  }

  /** Working days the maker takes at most: the slowest thing decides. */
  int processingDays() {
    return lines.stream().mapToInt(line -> line.offer().processingMaxDays()).max().orElse(0);
  }

  DeliveryDates dates(ShippingOption option, LocalDate today) {
    return DeliveryDates.promise(
        today,
        first().workingDays(),
        processingDays(),
        option.transitMinDays(),
        option.transitMaxDays());
  }

  private Offer first() {
    return lines.get(0).offer();
  }
}
