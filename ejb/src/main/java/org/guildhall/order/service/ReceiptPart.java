package org.guildhall.order.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.Money;

/**
 * One maker's part of a receipt, the tax told apart by what it lies on.
 *
 * @param coupons the codes that count in the discounts, or empty
 */
public record ReceiptPart(
    String number,
    String maker,
    boolean cancelled,
    String service,
    String coupons,
    List<ReceiptLine> lines,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    Money itemsTax,
    Money shippingTax,
    Money wrapTax,
    Money total) {

  static ReceiptPart of(ShopOrder part, String maker) {
    var currency = part.getCurrency();
    var totals = part.getTotals();
    var taxes = part.getBreakdown();
    var coupons = part.getCoupons();
    return new ReceiptPart(
        part.getNumber(),
        maker,
        part.getStatus() == ShopOrderStatus.CANCELLED,
        part.getShipping().getShippingService(),
        Stream.of(coupons.getShopCoupon(), coupons.getPlatformCoupon())
            .filter(code -> code != null)
            .collect(Collectors.joining(", ")),
        part.getItems().stream().map(item -> ReceiptLine.of(item, currency)).toList(),
        Money.of(totals.getItemsMinor(), currency),
        Money.of(totals.getDiscountMinor(), currency),
        Money.of(totals.getShippingMinor(), currency),
        Money.of(totals.getWrapMinor(), currency),
        Money.of(part.getItems().stream().mapToLong(OrderItem::getTaxMinor).sum(), currency),
        Money.of(taxes.getShippingTaxMinor(), currency),
        Money.of(taxes.getWrapTaxMinor(), currency),
        Money.of(totals.getTotalMinor(), currency));
  }
}
