package org.guildhall.order.service;

import org.guildhall.order.entity.OrderItem;
import org.guildhall.shared.entity.Money;

/** A thing on a receipt: the price of one, what came off the line, and what it then cost. */
public record ReceiptLine(
    String title, String options, int quantity, Money unitPrice, Money discount, Money net) {

  static ReceiptLine of(OrderItem item, String currency) {
    return new ReceiptLine(
        item.getTitle(),
        item.getOptionsText(),
        item.getQuantity(),
        Money.of(item.getUnitPriceMinor(), currency),
        Money.of(item.getSubtotalMinor() - item.netMinor(), currency),
        Money.of(item.netMinor(), currency));
  }
}
