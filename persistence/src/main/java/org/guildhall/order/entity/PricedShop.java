package org.guildhall.order.entity;

import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * What one shop's part comes to (minor units). The service and its rate are null while no way of
 * shipping is chosen; the tax on shipping and wrap stands beside the tax on the lines.
 */
public record PricedShop(
    UUID shopId,
    UUID rateId,
    String service,
    PricedExtra shipping,
    PricedExtra wrap,
    List<PricedLine> lines) {

  public long itemsMinor() {
    return sum(PricedLine::subtotalMinor);
  }

  public long discountMinor() {
    return sum(PricedLine::discountMinor);
  }

  public long taxMinor() {
    return Math.addExact(
        sum(PricedLine::taxMinor), Math.addExact(shipping.taxMinor(), wrap.taxMinor()));
  }

  public Totals totals() {
    return Totals.of(
        itemsMinor(), discountMinor(), shipping.amountMinor(), wrap.amountMinor(), taxMinor());
  }

  public Breakdown breakdown() {
    return Breakdown.of(
        sum(PricedLine::platformDiscountMinor),
        shipping.platformMinor(),
        shipping.taxMinor(),
        wrap.taxMinor());
  }

  private long sum(ToLongFunction<PricedLine> part) {
    return lines.stream().mapToLong(part).reduce(0, Math::addExact);
  }
}
