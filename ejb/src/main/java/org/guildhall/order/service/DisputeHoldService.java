package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderDisputeRepository;
import org.guildhall.order.entity.OrderHold;
import org.guildhall.order.entity.OrderHoldRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.payment.entity.DisputeRepository;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.shared.service.Roles;

/**
 * Lets what was not sent yet follow a dispute: held until it is decided, released when it is won,
 * and ended without a refund when all that was paid is lost, since nobody would pay for it any
 * more. A part of which less is lost stays held for the office. What is sent has nothing to stop.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DisputeHoldService {
  private static final String ASKED =
      "The buyer disputes the payment, and its money is held back until that is decided.";
  private static final String KEPT = "The payment went back to the buyer after a dispute.";

  @Inject OrderDisputeRepository lists;
  @Inject DisputeRepository disputes;
  @Inject PaymentRepository payments;
  @Inject OrderHoldRepository holds;
  @Inject HoldDesk desk;
  @Inject CancellationDesk cancellations;
  @Inject OrderProgress progress;
  @Inject Clock clock;

  /** Brings the parts to where their payment stands now; a second time it changes nothing. */
  public void follow(UUID disputeId) {
    var order = progress.lock(lists.purchaseOf(disputeId));
    // read under the lock, so that of two words at once the later one decides
    var dispute = disputes.get(disputeId);
    var payment = payments.get(dispute.getPaymentId());
    for (var part : lists.parts(disputeId)) {
      switch (payment.getStatus()) {
        case DISPUTED -> hold(order, part, dispute.getParts().get(part.getId()).getAmountMinor());
        case CHARGED_BACK -> end(order, part, payment.getId());
        default -> release(order, part);
      }
    }
  }

  private void hold(CustomerOrder order, ShopOrder part, long disputedMinor) {
    if (disputedMinor > 0 && part.getStatus().canLoseUnits()) {
      var hold = OrderHold.forDispute(part, ASKED, clock.instant());
      desk.begin(order, part, hold, Actor.system());
    }
  }

  private void release(CustomerOrder order, ShopOrder part) {
    holds
        .open(part.getId())
        .filter(OrderHold::isUntilDecided)
        .ifPresent(hold -> desk.end(order, part, hold, Actor.system()));
  }

  private void end(CustomerOrder order, ShopOrder part, UUID paymentId) {
    if (lists.lostMinor(paymentId, part.getId()) < part.refundableMinor()) {
      return;
    }
    holds.open(part.getId()).ifPresent(hold -> desk.lift(part, hold, Actor.system()));
    if (part.getStatus().canLoseUnits()) {
      cancellations.endUnpaid(
          order, part, new CancellationDesk.Why(Actor.system(), Cause.CHARGED_BACK, KEPT, true));
    }
  }
}
