package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.service.OrderService;
import org.guildhall.order.service.OrderSummary;

/** The orders of an account. */
@Named
@RequestScoped
public class OrdersView {
  @Inject OrderService service;
  private List<OrderSummary> orders;

  @PostConstruct
  void load() {
    orders = service.list();
  }

  public List<OrderSummary> getOrders() {
    return orders;
  }
}
