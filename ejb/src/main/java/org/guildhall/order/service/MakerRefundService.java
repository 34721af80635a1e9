package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.RefundPlan;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.payment.entity.RefundOrigin;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** A maker gives money back on an order of their own. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MakerRefundService {
  @Inject ShopOrderRepository shopOrders;
  @Inject RefundRepository refunds;
  @Inject RefundPostings postings;
  @Inject RefundDesk desk;
  @Inject CancellationDesk cancellations;
  @Inject OrderProgress progress;
  @Inject Caller caller;

  /** What of an order of the caller can still be given back. */
  public RefundableOrder refundable(String number) {
    return RefundableOrder.of(own(number));
  }

  /** What it would mean; refuses like giving does, and changes nothing. */
  public RefundPreview preview(GiveBackCommand command) {
    var part = own(command.number());
    var plan = RefundPlan.of(part, command.wish());
    if (plan.amountMinor() > part.refundableMinor()) {
      throw BusinessException.at("amount", OrderError.REFUND_TOO_MUCH, part.refundableMinor());
    }
    return RefundPreview.of(postings.settlement(part, plan), part.getCurrency());
  }

  /**
   * Sends it on its way. Units that were not sent yet come off the order if the maker says so; with
   * the last of them it ends, and what is left of it goes back too. Refuses without a reason for
   * the buyer, nothing at all, and more than is left of the units, the shipping or the whole.
   */
  public RefundDetails give(GiveBackCommand command) {
    var order = progress.lock(shopOrders.purchaseOf(caller.accountId(), command.number()));
    var part = own(command.number());
    var reason = Reason.required(command.reason());
    var refund =
        desk.give(
            part,
            RefundPlan.of(part, command.wish()),
            new RefundDesk.Cause(RefundOrigin.SELLER, reason, caller.accountId()));
    var unsent = unsent(part, command);
    if (!unsent.isEmpty()) {
      cancellations.takeOff(
          order,
          part,
          unsent,
          new CancellationDesk.Why(
              Actor.seller(caller.accountId()),
              Cause.MAKER,
              reason,
              command.unsent() == Unsent.RESTOCK));
    }
    return RefundDetails.of(refund, part.getNumber());
  }

  private static Map<UUID, Integer> unsent(ShopOrder part, GiveBackCommand command) {
    if (command.unsent() == Unsent.STILL_SENT || !part.getStatus().canLoseUnits()) {
      return Map.of();
    }
    var open = part.openUnits();
    return Units.positive(
        command.units().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    sent -> Math.min(sent.getValue(), open.getOrDefault(sent.getKey(), 0)))));
  }

  /** The refunds of an order of the caller, the newest first. */
  public List<RefundDetails> ofOrder(String number) {
    var part = own(number);
    return refunds.ofShopOrders(List.of(part.getId())).stream()
        .map(refund -> RefundDetails.of(refund, number))
        .toList();
  }

  private ShopOrder own(String number) {
    return shopOrders.ownedBy(caller.accountId(), number);
  }
}
