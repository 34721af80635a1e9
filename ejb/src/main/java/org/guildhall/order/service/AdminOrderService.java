package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;

/** All orders, for the office. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPPORT, Roles.FINANCE, Roles.OPS})
public class AdminOrderService {
  /** How many orders a full page has. */
  public static final int PAGE = 50;

  @Inject OrderRepository orders;
  @Inject OrderReader reader;
  @Inject OrderListReader lists;

  /**
   * The newest orders that match: a number, an e-mail address, a name or a tracking number; all
   * when the text is blank. The status may be null for any.
   *
   * @param before the last number of the page before, or null
   */
  public List<OrderSummary> search(String text, OrderStatus status, String before) {
    var wanted = text == null ? "" : text.strip();
    return lists.summaries(orders.search(wanted, status, before, PAGE));
  }

  /** One order with its parcels and its timeline. */
  public OrderDetails details(String number) {
    return reader.details(
        orders
            .byNumber(number)
            .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, number)));
  }
}
