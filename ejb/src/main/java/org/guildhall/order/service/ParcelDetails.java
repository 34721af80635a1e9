package org.guildhall.order.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.Money;

/**
 * One maker's part of an order, for everyone who may see it.
 *
 * @param late true when it should have left and has not
 * @param cancelReason in the words of a person or as a code, or null
 * @param cancellation what the buyer asked, or null
 * @param proofs what the maker showed or asked before making, the newest first
 */
public record ParcelDetails(
    UUID shopOrderId,
    String number,
    UUID shopId,
    String shopName,
    String shopSlug,
    ShopOrderStatus status,
    LocalDate shipBy,
    LocalDate arrivesFrom,
    LocalDate arrivesTo,
    boolean late,
    String service,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    Money tax,
    Money total,
    Gift gift,
    String buyerNote,
    String cancelReason,
    Instant shippedAt,
    Instant deliveredAt,
    List<OrderItemDetails> lines,
    List<ShipmentDetails> shipments,
    List<StepDetails> steps,
    CancellationDetails cancellation,
    List<ProofDetails> proofs) {

  /** How far it is: 0 in line, 1 being made, 2 packed, 3 on its way, 4 delivered. */
  public int stage() {
    return switch (status) {
      case IN_PRODUCTION -> 1;
      case READY_TO_SHIP -> 2;
      case PARTIALLY_SHIPPED, SHIPPED -> 3;
      case DELIVERED, COMPLETED -> 4;
      default -> 0;
    };
  }

  /** The buyer may say that it has arrived. */
  public boolean isReceivable() {
    return status == ShopOrderStatus.SHIPPED;
  }

  public boolean isDelivered() {
    return status == ShopOrderStatus.DELIVERED || status == ShopOrderStatus.COMPLETED;
  }

  public boolean isCancelled() {
    return status == ShopOrderStatus.CANCELLED;
  }

  public boolean isAcceptable() {
    return status.canBecome(ShopOrderStatus.IN_PRODUCTION) && isOnTable();
  }

  /** The maker asked something; nothing is made before there is an answer. */
  public boolean isAwaitingBuyer() {
    return status == ShopOrderStatus.AWAITING_BUYER;
  }

  /** It is the buyer's turn; without that, what is not made yet waits for its maker. */
  public boolean isAsked() {
    return isAwaitingBuyer() && proofs.stream().anyMatch(ProofDetails::isOpen);
  }

  public boolean isPackable() {
    return status.canBecome(ShopOrderStatus.READY_TO_SHIP) && isOnTable();
  }

  public boolean isShippable() {
    return status.isShippable();
  }

  /** The buyer may ask to cancel, once; and may cancel without asking when it is late. */
  public boolean isCancellable() {
    return status.isCancellable() && (cancellation == null || late);
  }

  private boolean isOnTable() {
    return status != ShopOrderStatus.ON_HOLD && !isAwaitingBuyer();
  }
}
