package org.guildhall.order.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.Money;

/** What of a shop order can still be given back. Shipping and wrap are null once they went back. */
public record RefundableOrder(List<Line> lines, Money shipping, Money wrap, Money left) {

  /** A line with the units whose money has not gone back. */
  public record Line(UUID id, String title, String options, int left) {}

  static RefundableOrder of(ShopOrder part) {
    var gone = part.getRefunded();
    var totals = part.getTotals();
    var currency = part.getCurrency();
    return new RefundableOrder(
        part.getItems().stream()
            .map(
                item ->
                    new Line(
                        item.getId(), item.getTitle(), item.getOptionsText(), item.refundable()))
            .filter(line -> line.left() > 0)
            .toList(),
        gone.isShippingRefunded() || totals.getShippingMinor() == 0
            ? null
            : Money.of(totals.getShippingMinor(), currency),
        gone.isWrapRefunded() || totals.getWrapMinor() == 0
            ? null
            : Money.of(totals.getWrapMinor(), currency),
        Money.of(
            part.getStatus() == ShopOrderStatus.PENDING_PAYMENT ? 0 : part.refundableMinor(),
            currency));
  }

  public boolean isSomethingLeft() {
    return left.minor() > 0;
  }
}
