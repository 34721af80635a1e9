package org.guildhall.order.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.LedgerLine;
import org.guildhall.order.entity.FrozenSale;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.service.StatementLine.Kind;
import org.guildhall.shared.entity.Money;

/** Writes a statement line by line and keeps the maker's share so far. */
final class StatementWriter {
  private final List<StatementLine> lines = new ArrayList<>();
  private final String currency;
  private long soFar;

  private StatementWriter(String currency) {
    this.currency = currency;
  }

  /** The sale and all that came after it, in order. */
  static StatementDetails write(
      ShopOrder order, String buyer, FrozenSale sale, List<LedgerLine> entries, Instant soldAt) {
    var writer = new StatementWriter(order.getCurrency());
    writer.sale(order, sale, soldAt);
    entries.forEach(writer::entry);
    return new StatementDetails(
        order.getNumber(), buyer, List.copyOf(writer.lines), writer.money(writer.soFar));
  }

  private void sale(ShopOrder order, FrozenSale sale, Instant soldAt) {
    for (var item : order.getItems()) {
      step(
          Kind.ITEM,
          soldAt,
          item.getTitle(),
          String.valueOf(item.getQuantity()),
          item.getSubtotalMinor());
    }
    long discount = order.getItems().stream().mapToLong(OrderItem::getSellerDiscountMinor).sum();
    stepIfAny(Kind.DISCOUNT, order.getCoupons().getShopCoupon(), -discount);
    step(Kind.SHIPPING, null, order.getShipping().getShippingService(), null, postage(order));
    stepIfAny(Kind.WRAP, null, order.getTotals().getWrapMinor());
    var rate = percent(sale);
    step(
        rate == null ? Kind.COMMISSION_MIXED : Kind.COMMISSION,
        null,
        null,
        rate,
        -sale.commissionMinor());
    stepIfAny(Kind.COMMISSION_TAX, null, -sale.commissionTaxMinor());
    step(Kind.FEE, null, null, null, -sale.feeMinor());
    aside(Kind.NET, null, sale.netMinor());
    aside(Kind.TAX, null, order.getTotals().getTaxMinor());
  }

  // the moves between a maker's own accounts cancel out; one line of each release is told
  private void entry(LedgerLine entry) {
    switch (entry.kind()) {
      case RELEASE -> {
        if (entry.account() == AccountKind.SELLER_AVAILABLE) {
          aside(Kind.RELEASED, entry.postedAt(), entry.amount().minor());
        }
      }
      case REFUND -> step(Kind.REFUND, entry);
      case REFUND_FAILED -> step(Kind.REFUND_FAILED, entry);
      case DISPUTE_LOST -> step(Kind.DISPUTE_LOST, entry);
      default -> {
        // the sale itself is written above, from what was frozen
      }
    }
  }

  private void step(Kind kind, LedgerLine entry) {
    step(kind, entry.postedAt(), entry.memo(), null, entry.amount().minor());
  }

  private void step(Kind kind, Instant at, String words, String count, long minor) {
    soFar = Math.addExact(soFar, minor);
    lines.add(new StatementLine(kind, at, words, count, money(minor), money(soFar)));
  }

  private void stepIfAny(Kind kind, String words, long minor) {
    if (minor != 0) {
      step(kind, null, words, null, minor);
    }
  }

  // the market makes up to the maker what it takes off the buyer's postage
  private static long postage(ShopOrder order) {
    return Math.addExact(
        order.getTotals().getShippingMinor(), order.getBreakdown().getPlatformShippingMinor());
  }

  private void aside(Kind kind, Instant at, long minor) {
    lines.add(new StatementLine(kind, at, null, null, money(minor), money(soFar)));
  }

  // one rate for all lines is told; several are not
  private static String percent(FrozenSale sale) {
    var rates = sale.lines().stream().map(FrozenSale.FrozenLine::rate).distinct().toList();
    return rates.size() == 1
        ? rates.get(0).movePointRight(2).stripTrailingZeros().toPlainString()
        : null;
  }

  private Money money(long minor) {
    return Money.of(minor, currency);
  }
}
