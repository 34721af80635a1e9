package org.guildhall.order.service;

import org.guildhall.order.entity.InvoiceLine;
import org.guildhall.order.entity.InvoiceLineKind;
import org.guildhall.shared.entity.Money;

/** A line of an invoice; the price of one is null where a share of a line goes back. */
public record PaperLine(
    InvoiceLineKind kind,
    String words,
    int quantity,
    Money unitPrice,
    Money discount,
    Money net,
    Money tax) {

  static PaperLine of(InvoiceLine line, String currency) {
    return new PaperLine(
        line.getKind(),
        line.getWords(),
        line.getQuantity(),
        line.getUnitMinor() == null ? null : Money.of(line.getUnitMinor(), currency),
        Money.of(line.getDiscountMinor(), currency),
        Money.of(line.getNetMinor(), currency),
        Money.of(line.getTaxMinor(), currency));
  }
}
