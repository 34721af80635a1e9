package org.guildhall.order.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Ids;

/** What a buyer paid for in one go. Its status follows from its shop orders. */
@Entity
public class CustomerOrder extends AggregateRoot {
  private String orderNumber;
  private UUID checkoutId;
  private UUID accountId;
  private String email;

  @Enumerated(EnumType.STRING)
  private OrderStatus status = OrderStatus.PENDING_PAYMENT;

  @Embedded private ShipTo shipTo;
  private String currency;
  @Embedded private Totals totals;
  @Embedded private Breakdown breakdown;
  private Instant placedAt;
  private Instant paidAt;

  protected CustomerOrder() {}

  private CustomerOrder(
      Checkout checkout, String number, Totals totals, Breakdown breakdown, Instant now) {
    super(Ids.at(now), now);
    this.orderNumber = number;
    this.checkoutId = checkout.getId();
    this.accountId = checkout.getAccountId();
    this.email = checkout.getEmail();
    this.shipTo = ShipTo.of(checkout.destination());
    this.currency = checkout.getCurrency();
    this.totals = totals;
    this.breakdown = breakdown;
    this.placedAt = now;
  }

  /** Freezes a checkout into an order that waits for its payment. */
  public static CustomerOrder place(
      Checkout checkout, String number, Totals totals, Breakdown breakdown, Instant now) {
    return new CustomerOrder(checkout, number, totals, breakdown, now);
  }

  public void paid(Instant when) {
    paidAt = when;
    touched(when);
  }

  /** Takes the status its shop orders make together; true when that is a change. */
  public boolean follow(Collection<ShopOrderStatus> shopOrders, Instant when) {
    var derived = OrderStatus.of(shopOrders);
    if (derived == status) {
      return false;
    }
    status = derived;
    touched(when);
    return true;
  }

  public boolean isPaid() {
    return paidAt != null;
  }

  public String getOrderNumber() {
    return orderNumber;
  }

  public UUID getCheckoutId() {
    return checkoutId;
  }

  /** The buyer's account, or null for a guest. */
  public UUID getAccountId() {
    return accountId;
  }

  public String getEmail() {
    return email;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public Destination destination() {
    return shipTo.destination();
  }

  public String getCurrency() {
    return currency;
  }

  public Totals getTotals() {
    return totals;
  }

  public Breakdown getBreakdown() {
    return breakdown;
  }

  public Instant getPlacedAt() {
    return placedAt;
  }

  public Instant getPaidAt() {
    return paidAt;
  }
}
