package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.entity.ReturnKey;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;

/** Reads one return with the order it belongs to. */
@ApplicationScoped
public class ReturnCases {
  @Inject OrderRepository orders;
  @Inject ShopOrderRepository shopOrders;
  @Inject ReturnRepository returns;
  @Inject ReturnReader reader;

  ReturnCase of(ReturnKey key, String number) {
    var part = shopOrders.get(key.shopOrderId());
    var details =
        reader.details(List.of(part)).stream()
            .filter(one -> one.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new BusinessException(ReturnError.NOT_FOUND, number));
    return new ReturnCase(
        details,
        part.getNumber(),
        orders.get(key.orderId()).destination().name(),
        part.getDeliveredAt(),
        returns.lastInstructions(part.getShopId()).orElse(null),
        shipping(part));
  }

  private static Money shipping(ShopOrder part) {
    long minor = part.getTotals().getShippingMinor();
    return minor == 0 || part.getRefunded().isShippingRefunded()
        ? null
        : Money.of(minor, part.getCurrency());
  }
}
