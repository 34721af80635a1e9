package org.guildhall.order.entity;

/** What a line of an invoice or credit note is for. */
public enum InvoiceLineKind {
  ITEM,
  SHIPPING,
  WRAP,
  /** An amount for nothing in particular. */
  AMOUNT
}
