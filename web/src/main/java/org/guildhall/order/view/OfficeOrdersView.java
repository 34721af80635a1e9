package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.service.AdminOrderService;
import org.guildhall.order.service.OrderContactService;
import org.guildhall.order.service.OrderDetails;
import org.guildhall.order.service.OrderSummary;
import org.guildhall.order.service.ParcelDetails;
import org.omnifaces.cdi.Param;

/**
 * The office's list of orders, and the one that is open. Who bought it is masked until somebody
 * gives a reason, which is written to the audit trail.
 */
@Named
@RequestScoped
public class OfficeOrdersView {
  @Inject @Param String q;
  @Inject @Param OrderStatus status;
  @Inject @Param String before;
  @Inject @Param String number;
  @Inject AdminOrderService orders;
  @Inject OrderContactService contacts;
  private List<OrderSummary> found;
  private OrderDetails open;
  private OrderDetails revealed;
  private String reason;

  @PostConstruct
  void load() {
    found = orders.search(q, status, before);
    open = number == null ? null : orders.details(number);
  }

  /** The last order of a full page, before which the next page begins; else null. */
  public String getNext() {
    return found.size() < AdminOrderService.PAGE ? null : found.get(found.size() - 1).number();
  }

  /** Shows the contact in this one answer only. */
  public void reveal() {
    revealed = contacts.reveal(number, reason);
  }

  public String shops(OrderSummary order) {
    return String.join(", ", order.shopNames());
  }

  /** The makers' parts of the open order of which nothing was sent yet. */
  public List<ParcelDetails> getCancellable() {
    return open.parcels().stream().filter(part -> part.status().isCancellable()).toList();
  }

  /** The makers' parts of the open order that the office may hold. */
  public List<ParcelDetails> getHoldable() {
    return open.parcels().stream()
        .filter(part -> part.status().canBecome(ShopOrderStatus.ON_HOLD))
        .toList();
  }

  /** Those that it holds. */
  public List<ParcelDetails> getHeld() {
    return open.parcels().stream()
        .filter(part -> part.status() == ShopOrderStatus.ON_HOLD)
        .toList();
  }

  public OrderStatus[] getStates() {
    return OrderStatus.values();
  }

  public String getQ() {
    return q;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public List<OrderSummary> getFound() {
    return found;
  }

  public OrderDetails getOpen() {
    return open;
  }

  public OrderDetails getRevealed() {
    return revealed;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
