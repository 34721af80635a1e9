package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.Invoice;
import org.guildhall.order.entity.InvoiceRepository;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** The papers of an order that its caller has shown to be allowed to read. */
@ApplicationScoped
public class PaperDesk {
  @Inject OrderRepository orders;
  @Inject InvoiceRepository invoices;
  @Inject ReceiptReader receipts;
  @Inject PaperPress press;

  byte[] receipt(CustomerOrder order) {
    return press.print(
        "receipt", Map.of("receipt", receipts.receipt(order)), order.getOrderNumber());
  }

  List<PaperDetails> ofOrder(CustomerOrder order) {
    return ofParts(parts(order));
  }

  byte[] invoice(CustomerOrder order, UUID id) {
    return invoice(parts(order), id);
  }

  /** Invoices and credit notes of these shop orders, the oldest first. */
  List<PaperDetails> ofParts(Collection<UUID> shopOrderIds) {
    var papers = invoices.ofShopOrders(shopOrderIds);
    var numbers = papers.stream().collect(Collectors.toMap(Invoice::getId, Invoice::number));
    return papers.stream()
        .map(
            paper ->
                PaperDetails.of(
                    paper,
                    paper.getCorrectsId() == null ? null : numbers.get(paper.getCorrectsId())))
        .toList();
  }

  /** One of them as a PDF; what belongs to other shop orders is not found. */
  byte[] invoice(Collection<UUID> shopOrderIds, UUID id) {
    var paper =
        ofParts(shopOrderIds).stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, id));
    return press.print("invoice", Map.of("paper", paper), paper.orderNumber());
  }

  private List<UUID> parts(CustomerOrder order) {
    return orders.shopOrders(order.getId()).stream().map(AggregateRoot::getId).toList();
  }
}
