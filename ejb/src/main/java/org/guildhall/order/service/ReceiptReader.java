package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.payment.entity.RefundStatus;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;

/** Reads what a receipt says: what was frozen when the order was sold, and refunds since. */
@ApplicationScoped
public class ReceiptReader {
  @Inject OrderRepository orders;
  @Inject OrderFactsRepository facts;
  @Inject PaymentRepository payments;
  @Inject RefundRepository refunds;

  /** An order that was never paid has no receipt. */
  ReceiptDetails receipt(CustomerOrder order) {
    if (!order.isPaid()) {
      throw new BusinessException(OrderError.NOT_FOUND, order.getOrderNumber());
    }
    var parts = orders.shopOrders(order.getId());
    var makers = facts.makers(parts.stream().map(ShopOrder::getShopId).toList());
    var totals = order.getTotals();
    var currency = order.getCurrency();
    return new ReceiptDetails(
        order.getOrderNumber(),
        order.getPlacedAt(),
        order.getPaidAt(),
        payments.capturedOf(order.getId()).map(ReceiptReader::method).orElse(null),
        order.destination(),
        parts.stream()
            .map(part -> ReceiptPart.of(part, makers.get(part.getShopId()).name()))
            .toList(),
        Money.of(totals.getTaxMinor(), currency),
        Money.of(totals.getTotalMinor(), currency),
        refunds(parts));
  }

  private List<RefundDetails> refunds(List<ShopOrder> parts) {
    var numbers =
        parts.stream().collect(Collectors.toMap(AggregateRoot::getId, ShopOrder::getNumber));
    return refunds.ofShopOrders(numbers.keySet()).stream()
        .filter(refund -> refund.getStatus() == RefundStatus.SUCCEEDED)
        .map(refund -> RefundDetails.of(refund, numbers.get(refund.getShopOrderId())))
        .sorted(Comparator.comparing(RefundDetails::settledAt))
        .toList();
  }

  // "visa •••• 4242", as far as the provider said
  private static String method(Payment payment) {
    var last4 = payment.getMethodLast4();
    return Stream.of(payment.getMethodBrand(), last4 == null ? null : "•••• " + last4)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }
}
