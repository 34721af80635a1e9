package org.guildhall.order.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.payment.entity.Refund;
import org.guildhall.shared.entity.Ids;
import org.hibernate.annotations.Immutable;

/**
 * What a maker bills a buyer for one shop order, or takes back of it by a credit note. It is copied
 * from the order's snapshots once and never changes; the schema refuses whoever tries.
 */
@Entity
@Immutable
public class Invoice {
  @Id private UUID id;
  private UUID shopId;
  private UUID shopOrderId;

  @Enumerated(EnumType.STRING)
  private InvoiceKind kind;

  private int year;
  private int serial;
  private UUID correctsId;
  private UUID refundId;
  private String orderNumber;
  private String sellerName;
  private String buyerName;
  private String buyerAddress;
  private String reason;
  private String currency;
  private long netMinor;
  private long taxMinor;
  private long totalMinor;
  private LocalDate issuedOn;
  private Instant issuedAt;

  @Immutable
  @ElementCollection
  @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  private List<InvoiceLine> lines = new ArrayList<>();

  protected Invoice() {}

  private Invoice(
      InvoiceKind kind,
      ShopOrder order,
      InvoiceSerial serial,
      List<InvoiceLine> lines,
      Instant now) {
    this.id = Ids.at(now);
    this.kind = kind;
    this.shopId = order.getShopId();
    this.shopOrderId = order.getId();
    this.orderNumber = order.getNumber();
    this.currency = order.getCurrency();
    this.issuedOn = serial.day();
    this.year = serial.day().getYear();
    this.serial = serial.serial();
    this.issuedAt = now;
    this.lines.addAll(lines);
    this.netMinor = lines.stream().mapToLong(InvoiceLine::getNetMinor).sum();
    this.taxMinor = lines.stream().mapToLong(InvoiceLine::getTaxMinor).sum();
    this.totalMinor = Math.addExact(netMinor, taxMinor);
  }

  /** Bills all that was paid for a shop order. */
  public static Invoice issue(
      ShopOrder order, InvoiceParties parties, InvoiceSerial serial, Instant now) {
    var totals = order.getTotals();
    var taxes = order.getBreakdown();
    var parcel =
        Stream.of(
            InvoiceLine.of(
                InvoiceLineKind.SHIPPING,
                order.getShipping().getShippingService(),
                totals.getShippingMinor(),
                taxes.getShippingTaxMinor()),
            InvoiceLine.of(
                InvoiceLineKind.WRAP, "", totals.getWrapMinor(), taxes.getWrapTaxMinor()));
    var lines =
        Stream.concat(
                order.getItems().stream().map(InvoiceLine::sold),
                parcel.filter(InvoiceLine::isSomething))
            .toList();
    var invoice = new Invoice(InvoiceKind.INVOICE, order, serial, lines, now);
    invoice.sellerName = parties.sellerName();
    invoice.buyerName = parties.buyerName();
    invoice.buyerAddress = parties.buyerAddress();
    return invoice.of(totals.getTotalMinor());
  }

  /** Takes back what a refund gave back, as of this invoice. */
  public Invoice credit(ShopOrder order, Refund refund, InvoiceSerial next, Instant now) {
    var note = new Invoice(InvoiceKind.CREDIT_NOTE, order, next, linesBack(order, refund), now);
    note.correctsId = id;
    note.refundId = refund.getId();
    note.reason = refund.getReason();
    note.sellerName = sellerName;
    note.buyerName = buyerName;
    note.buyerAddress = buyerAddress;
    return note.of(refund.getAmounts().getAmountMinor());
  }

  private static List<InvoiceLine> linesBack(ShopOrder order, Refund refund) {
    var items = order.getItems().stream().collect(Collectors.toMap(OrderItem::getId, i -> i));
    var amounts = refund.getAmounts();
    var things =
        refund.getLines().stream()
            .map(
                line ->
                    InvoiceLine.back(
                        items.get(line.getOrderItemId()),
                        line.getUnits(),
                        line.paidMinor(),
                        line.getTaxMinor()))
            .toList();
    long parcelTax =
        amounts.getTaxMinor() - things.stream().mapToLong(InvoiceLine::getTaxMinor).sum();
    long wrapTax = amounts.getWrapMinor() > 0 ? order.getBreakdown().getWrapTaxMinor() : 0;
    var rest =
        Stream.of(
            InvoiceLine.of(
                InvoiceLineKind.SHIPPING,
                order.getShipping().getShippingService(),
                amounts.getShippingMinor(),
                parcelTax - wrapTax),
            InvoiceLine.of(InvoiceLineKind.WRAP, "", amounts.getWrapMinor(), wrapTax),
            InvoiceLine.of(InvoiceLineKind.AMOUNT, "", amounts.getGoodwillMinor(), 0));
    return Stream.concat(things.stream(), rest.filter(InvoiceLine::isSomething)).toList();
  }

  private Invoice of(long money) {
    if (totalMinor != money) {
      throw new IllegalStateException(
          kind + " of " + orderNumber + " comes to " + totalMinor + ", the money is " + money);
    }
    return this;
  }

  /** As people read it; unique within its shop. */
  public String number() {
    return kind.number(year, serial);
  }

  public UUID getId() {
    return id;
  }

  public UUID getShopOrderId() {
    return shopOrderId;
  }

  public InvoiceKind getKind() {
    return kind;
  }

  public int getSerial() {
    return serial;
  }

  /** The invoice a credit note takes a part back of, or null. */
  public UUID getCorrectsId() {
    return correctsId;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public String getSellerName() {
    return sellerName;
  }

  public String getBuyerName() {
    return buyerName;
  }

  public String getBuyerAddress() {
    return buyerAddress;
  }

  public String getReason() {
    return reason;
  }

  public String getCurrency() {
    return currency;
  }

  public long getNetMinor() {
    return netMinor;
  }

  public long getTaxMinor() {
    return taxMinor;
  }

  public long getTotalMinor() {
    return totalMinor;
  }

  public LocalDate getIssuedOn() {
    return issuedOn;
  }

  public List<InvoiceLine> getLines() {
    return Collections.unmodifiableList(lines);
  }
}
