package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** A buyer's own orders. Anybody else's is not found. */
@Stateless
@RolesAllowed(Roles.BUYER)
public class OrderService {
  private static final int MOST = 100;

  @Inject OrderRepository orders;
  @Inject OrderReader reader;
  @Inject OrderListReader lists;
  @Inject DeliveryService deliveries;
  @Inject BuyerCancellationService cancellations;
  @Inject BuyerProofService proofs;
  @Inject Caller caller;

  /** The caller's latest orders, newest first. */
  public List<OrderSummary> list() {
    return lists.summaries(orders.ofAccount(caller.accountId(), MOST));
  }

  /** One order with its parcels and its timeline. */
  public OrderDetails details(String number) {
    return reader.details(orders.ownedBy(caller.accountId(), number));
  }

  /** Asks a maker to cancel; see {@link BuyerCancellationService#ask}. */
  public boolean askToCancel(String number, String shopOrderNumber, String reason) {
    var buyer = caller.accountId();
    return cancellations.ask(orders.ownedBy(buyer, number), shopOrderNumber, reason, buyer);
  }

  /** Agrees to what a maker shows; see {@link BuyerProofService#approve}. */
  public void approve(String number, UUID roundId) {
    var buyer = caller.accountId();
    proofs.approve(orders.idOwnedBy(buyer, number), roundId, buyer);
  }

  /** Wants it otherwise, or answers; see {@link BuyerProofService#requestChange}. */
  public void requestChange(String number, UUID roundId, String what) {
    var buyer = caller.accountId();
    proofs.requestChange(orders.idOwnedBy(buyer, number), roundId, what, buyer);
  }

  /** The buyer has it: a shipped parcel of this order becomes delivered. */
  public void received(String number, String shopOrderNumber) {
    deliveries.received(
        orders.ownedBy(caller.accountId(), number), shopOrderNumber, caller.accountId());
  }
}
