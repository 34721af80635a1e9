package org.guildhall.order.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.Invoice;
import org.guildhall.order.entity.InvoiceKind;
import org.guildhall.shared.entity.Money;

/** An invoice or credit note; the number it corrects and the reason are a credit note's. */
public record PaperDetails(
    UUID id,
    InvoiceKind kind,
    String number,
    String corrects,
    String orderNumber,
    String seller,
    String buyer,
    String address,
    String reason,
    LocalDate issuedOn,
    List<PaperLine> lines,
    Money net,
    Money tax,
    Money total) {

  static PaperDetails of(Invoice paper, String corrects) {
    var currency = paper.getCurrency();
    return new PaperDetails(
        paper.getId(),
        paper.getKind(),
        paper.number(),
        corrects,
        paper.getOrderNumber(),
        paper.getSellerName(),
        paper.getBuyerName(),
        paper.getBuyerAddress(),
        paper.getReason(),
        paper.getIssuedOn(),
        paper.getLines().stream().map(line -> PaperLine.of(line, currency)).toList(),
        Money.of(paper.getNetMinor(), currency),
        Money.of(paper.getTaxMinor(), currency),
        Money.of(paper.getTotalMinor(), currency));
  }

  public boolean isCreditNote() {
    return kind == InvoiceKind.CREDIT_NOTE;
  }
}
