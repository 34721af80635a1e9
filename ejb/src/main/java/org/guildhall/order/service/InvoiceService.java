package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.guildhall.order.entity.Invoice;
import org.guildhall.order.entity.InvoiceKind;
import org.guildhall.order.entity.InvoiceParties;
import org.guildhall.order.entity.InvoiceRepository;
import org.guildhall.order.entity.InvoiceSerial;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.payment.entity.RefundStatus;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.service.Roles;

/**
 * Issues invoices and credit notes in transactions of their own, for their series are locked until
 * the end. The maker is the seller, so each shop has its own series (ADR 0020).
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class InvoiceService {
  @Inject InvoiceRepository invoices;
  @Inject OrderRepository orders;
  @Inject ShopOrderRepository shopOrders;
  @Inject OrderFactsRepository facts;
  @Inject RefundRepository refunds;
  @Inject Clock clock;

  /** Bills every maker's part of a paid order, each once. */
  public void issue(UUID orderId) {
    // by shop, so that two orders of the same shops never wait for one another
    orders.shopOrders(orderId).stream()
        .sorted(Comparator.comparing(ShopOrder::getShopId))
        .forEach(this::invoice);
  }

  /**
   * Takes back what a refund gave back, once. A payment that came too late was never billed, and a
   * refund that has not reached the buyer takes nothing back.
   */
  public void credit(UUID refundId) {
    var refund = refunds.locked(refundId);
    if (refund.getShopOrderId() == null
        || refund.getStatus() != RefundStatus.SUCCEEDED
        || invoices.isCredited(refundId)) {
      return;
    }
    var part = shopOrders.get(refund.getShopOrderId());
    // the word of the refund may overtake that of the payment
    var bill = invoice(part);
    invoices.add(bill.credit(part, refund, next(part, InvoiceKind.CREDIT_NOTE), clock.instant()));
  }

  private Invoice invoice(ShopOrder part) {
    return invoices.ofShopOrder(part.getId()).orElseGet(() -> issue(part));
  }

  private Invoice issue(ShopOrder part) {
    var order = orders.get(part.getCustomerOrderId());
    var maker = facts.maker(part.getShopId());
    var invoice =
        Invoice.issue(
            part,
            InvoiceParties.of(maker.name(), order.destination()),
            next(part, InvoiceKind.INVOICE),
            clock.instant());
    invoices.add(invoice);
    return invoice;
  }

  private InvoiceSerial next(ShopOrder part, InvoiceKind kind) {
    var day = LocalDate.ofInstant(clock.instant(), MarketZone.ID);
    return invoices.next(part.getShopId(), kind, day);
  }
}
