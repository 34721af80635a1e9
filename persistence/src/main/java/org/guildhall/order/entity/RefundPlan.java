package org.guildhall.order.entity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Shares;

/**
 * What a refund comes to, to the cent (minor units). Units give back their share of net, discount
 * and tax, and the last unit of a line the remainder; shipping and wrap go back whole, and what the
 * market had paid of the shipping goes back to the market.
 */
public record RefundPlan(
    List<Line> lines,
    long shippingMinor,
    long platformShippingMinor,
    long wrapMinor,
    long parcelTaxMinor,
    long goodwillMinor) {

  /**
   * Units of one line.
   *
   * @param before units that went back earlier
   * @param netMinor after the maker's discounts; the market had paid a part of it
   */
  public record Line(
      UUID itemId,
      int units,
      int before,
      int of,
      long netMinor,
      long platformDiscountMinor,
      long taxMinor) {

    long amountMinor() {
      return netMinor - platformDiscountMinor + taxMinor;
    }
  }

  /** The wish at the prices the order was sold at. Refuses lines of other orders. */
  public static RefundPlan of(ShopOrder order, RefundWish wish) {
    if (wish.goodwillMinor() < 0) {
      throw BusinessException.at("amount", OrderError.NOTHING_TO_REFUND);
    }
    var items = order.getItems().stream().collect(Collectors.toMap(OrderItem::getId, item -> item));
    var lines =
        wish.units().entrySet().stream()
            .filter(entry -> entry.getValue() != 0)
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> line(items.get(entry.getKey()), entry.getValue(), entry.getKey()))
            .toList();
    var totals = order.getTotals();
    var taxes = order.getBreakdown();
    return new RefundPlan(
        lines,
        wish.shipping() ? totals.getShippingMinor() : 0,
        wish.shipping() ? taxes.getPlatformShippingMinor() : 0,
        wish.wrap() ? totals.getWrapMinor() : 0,
        (wish.shipping() ? taxes.getShippingTaxMinor() : 0)
            + (wish.wrap() ? taxes.getWrapTaxMinor() : 0),
        wish.goodwillMinor());
  }

  /** The same, less what the maker keeps of it: a part of the price of what came back worse. */
  public RefundPlan keeping(long minor) {
    return new RefundPlan(
        lines,
        shippingMinor,
        platformShippingMinor,
        wrapMinor,
        parcelTaxMinor,
        goodwillMinor - minor);
  }

  /**
   * All that is left of an order. Where an amount was given back for no line, less is left than its
   * lines come to: then it is the rest, as an amount.
   */
  public static RefundPlan rest(ShopOrder order) {
    var gone = order.getRefunded();
    var plan =
        of(
            order,
            new RefundWish(
                order.getItems().stream()
                    .collect(Collectors.toMap(OrderItem::getId, OrderItem::refundable)),
                !gone.isShippingRefunded(),
                !gone.isWrapRefunded(),
                0));
    return plan.within(order.refundableMinor());
  }

  /**
   * What comes back for units that were just cancelled: of those, the ones whose money has not gone
   * back yet; all that is left when the order ended with them.
   */
  public static RefundPlan cancelled(ShopOrder order, Map<UUID, Integer> units) {
    if (order.getStatus() == ShopOrderStatus.CANCELLED) {
      return rest(order);
    }
    var unpaid =
        order.getItems().stream()
            .filter(item -> units.containsKey(item.getId()))
            .collect(
                Collectors.toMap(
                    OrderItem::getId,
                    item -> Math.min(units.get(item.getId()), item.refundable())));
    return of(order, new RefundWish(unpaid, false, false, 0)).within(order.refundableMinor());
  }

  /** Not a cent. */
  public static RefundPlan nothing() {
    return new RefundPlan(List.of(), 0, 0, 0, 0, 0);
  }

  private RefundPlan within(long leftMinor) {
    return amountMinor() > leftMinor
        ? new RefundPlan(List.of(), 0, platformShippingMinor, 0, 0, leftMinor)
        : this;
  }

  private static Line line(OrderItem item, int units, UUID id) {
    if (item == null) {
      throw new BusinessException(OrderError.NOT_FOUND, id);
    }
    int before = item.getQuantityRefunded();
    int of = item.getQuantity();
    if (units < 0 || units > item.refundable()) {
      throw new BusinessException(
          OrderError.TOO_MANY_TO_REFUND, item.getTitle(), item.refundable());
    }
    long net = item.getSubtotalMinor() - item.getSellerDiscountMinor();
    return new Line(
        id,
        units,
        before,
        of,
        Shares.ofUnits(net, of, before, units),
        Shares.ofUnits(item.getPlatformDiscountMinor(), of, before, units),
        Shares.ofUnits(item.getTaxMinor(), of, before, units));
  }

  /** What the buyer paid for the lines before tax. */
  public long itemsMinor() {
    return lines.stream().mapToLong(line -> line.netMinor() - line.platformDiscountMinor()).sum();
  }

  public long taxMinor() {
    return lines.stream().mapToLong(Line::taxMinor).sum() + parcelTaxMinor;
  }

  /** What the buyer gets. */
  public long amountMinor() {
    return itemsMinor() + shippingMinor + wrapMinor + taxMinor() + goodwillMinor;
  }

  boolean givesShipping() {
    return shippingMinor > 0 || platformShippingMinor > 0;
  }

  boolean givesWrap() {
    return wrapMinor > 0;
  }
}
