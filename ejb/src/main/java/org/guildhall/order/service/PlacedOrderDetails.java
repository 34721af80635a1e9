package org.guildhall.order.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Money;

/**
 * How an order that was just placed stands.
 *
 * @param heldUntil until when its things wait for the payment
 * @param guestPath the address of the order for a guest; null when an account owns it
 * @param failureCode why the bank said no the last time, or null
 * @param paidBy whom the buyer chose to pay with, or null
 * @param over this attempt to pay brings no money any more
 */
public record PlacedOrderDetails(
    UUID orderId,
    String number,
    OrderStatus status,
    boolean paid,
    Money total,
    String email,
    Instant heldUntil,
    String guestPath,
    String failureCode,
    ProviderName paidBy,
    boolean over) {

  public boolean isWaiting() {
    return status == OrderStatus.PENDING_PAYMENT;
  }

  public boolean isCancelled() {
    return status == OrderStatus.CANCELLED;
  }
}
