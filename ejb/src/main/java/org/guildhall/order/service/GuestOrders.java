package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.entity.BusinessException;

/** Finds the order that a signed link opens. */
@ApplicationScoped
public class GuestOrders {
  @Inject OrderRepository orders;
  @Inject GuestLinks links;

  /** The order's id, to be locked before the order is read; a link that is not ours has none. */
  UUID id(String token) {
    return links
        .orderId(token)
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, "link"));
  }

  /** A link that is not ours opens nothing. */
  CustomerOrder open(String token) {
    return links
        .orderId(token)
        .flatMap(orders::find)
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, "link"));
  }
}
