package org.guildhall.order.service;

import java.util.List;

/** A page of a maker's orders; the first page is number one. */
public record OrdersPage(List<ShopOrderSummary> orders, int total, int page, int size) {

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** The place of the first order shown, counted from one; zero when there is none. */
  public int from() {
    return orders.isEmpty() ? 0 : (page - 1) * size + 1;
  }

  public int to() {
    return orders.isEmpty() ? 0 : from() + orders.size() - 1;
  }
}
