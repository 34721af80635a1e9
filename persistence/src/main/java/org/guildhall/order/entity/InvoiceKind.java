package org.guildhall.order.entity;

/** A bill for what was sold, or what takes a part of it back; each has a series of its own. */
public enum InvoiceKind {
  INVOICE("INV"),
  CREDIT_NOTE("CN");

  private final String prefix;

  InvoiceKind(String prefix) {
    this.prefix = prefix;
  }

  String number(int year, int serial) {
    return "%s-%d-%05d".formatted(prefix, year, serial);
  }
}
