package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.PayableOrderRepository;
import org.guildhall.order.entity.PayableOrderRepository.Item;
import org.guildhall.order.entity.PayableOrderRepository.Part;
import org.guildhall.payment.service.PayableOrder;
import org.guildhall.payment.service.PayableOrder.Line;
import org.guildhall.payment.service.PayableOrders;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.entity.SharedError;

/**
 * Tells the payment domain what is to be paid: items after their discounts, shipping and wrap per
 * maker, and tax as lines.
 */
@Stateless
@PermitAll
public class PayableOrderService implements PayableOrders {
  private static final String AWAITING = "PENDING_PAYMENT";

  @Inject PayableOrderRepository orders;

  @Override
  public PayableOrder payable(UUID orderId) {
    var head =
        orders
            .head(orderId)
            .orElseThrow(() -> new BusinessException(SharedError.NOT_FOUND, orderId));
    var parts = orders.parts(orderId);
    return new PayableOrder(
        orderId,
        head.number(),
        head.email(),
        Money.of(head.totalMinor(), head.currency()),
        AWAITING.equals(head.status()),
        lines(orders.items(orderId), parts, head.taxMinor()),
        parts.stream().collect(Collectors.toMap(Part::shopOrderId, Part::totalMinor)));
  }

  private static List<Line> lines(List<Item> items, List<Part> parts, long taxMinor) {
    var lines = new ArrayList<Line>();
    items.stream().map(PayableOrderService::line).forEach(lines::add);
    parts.stream()
        .filter(part -> part.shippingMinor() > 0)
        .forEach(
            part -> lines.add(new Line("Shipping: " + part.shopName(), part.shippingMinor(), 1)));
    parts.stream()
        .filter(part -> part.wrapMinor() > 0)
        .forEach(part -> lines.add(new Line("Gift wrap: " + part.shopName(), part.wrapMinor(), 1)));
    if (taxMinor > 0) {
      lines.add(new Line("Sales tax", taxMinor, 1));
    }
    return lines.stream().filter(line -> line.subtotalMinor() > 0).toList();
  }

  // the page knows no negative lines, and a discount may not divide by the units
  private static Line line(Item item) {
    return item.discountMinor() == 0
        ? new Line(name(item), item.unitMinor(), item.quantity())
        : new Line(
            item.quantity() == 1 ? name(item) : item.quantity() + " × " + name(item),
            Math.multiplyExact(item.unitMinor(), item.quantity()) - item.discountMinor(),
            1);
  }

  private static String name(Item item) {
    return item.optionsText().isEmpty()
        ? item.title()
        : item.title() + " (" + item.optionsText() + ")";
  }
}
