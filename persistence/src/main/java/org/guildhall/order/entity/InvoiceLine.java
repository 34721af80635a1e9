package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One line of an invoice, with the tax on it (minor units). */
@Embeddable
public class InvoiceLine {
  @Enumerated(EnumType.STRING)
  private InvoiceLineKind kind;

  private String words;
  private int quantity;
  private Long unitMinor;
  private long discountMinor;
  private long netMinor;
  private long taxMinor;

  protected InvoiceLine() {}

  private InvoiceLine(
      InvoiceLineKind kind, String words, int quantity, long netMinor, long taxMinor) {
    this.kind = kind;
    this.words = words;
    this.quantity = quantity;
    this.netMinor = netMinor;
    this.taxMinor = taxMinor;
  }

  /** A line as it was sold: the price of one, less all discounts. */
  static InvoiceLine sold(OrderItem item) {
    var line =
        new InvoiceLine(
            InvoiceLineKind.ITEM,
            words(item),
            item.getQuantity(),
            item.netMinor(),
            item.getTaxMinor());
    line.unitMinor = item.getUnitPriceMinor();
    line.discountMinor = item.getSubtotalMinor() - item.netMinor();
    return line;
  }

  /** Units of a line that go back, at what the buyer paid for them. */
  static InvoiceLine back(OrderItem item, int units, long paidMinor, long taxMinor) {
    return new InvoiceLine(InvoiceLineKind.ITEM, words(item), units, paidMinor, taxMinor);
  }

  static InvoiceLine of(InvoiceLineKind kind, String words, long netMinor, long taxMinor) {
    return new InvoiceLine(kind, words, 1, netMinor, taxMinor);
  }

  private static String words(OrderItem item) {
    return item.getOptionsText().isBlank()
        ? item.getTitle()
        : item.getTitle() + " (" + item.getOptionsText() + ")";
  }

  boolean isSomething() {
    return netMinor != 0 || taxMinor != 0;
  }

  public InvoiceLineKind getKind() {
    return kind;
  }

  /** What the thing is called; the service of a parcel; empty where the kind says it all. */
  public String getWords() {
    return words;
  }

  public int getQuantity() {
    return quantity;
  }

  /** The price of one, or null where a share of a line goes back. */
  public Long getUnitMinor() {
    return unitMinor;
  }

  public long getDiscountMinor() {
    return discountMinor;
  }

  public long getNetMinor() {
    return netMinor;
  }

  public long getTaxMinor() {
    return taxMinor;
  }
}
