package org.guildhall.notification.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.account.event.AccountLocked;
import org.guildhall.account.event.AccountReinstated;
import org.guildhall.account.event.AccountSuspended;
import org.guildhall.account.event.EmailVerificationRequested;
import org.guildhall.account.event.KnownEmailRegistered;
import org.guildhall.account.event.PasswordChanged;
import org.guildhall.account.event.PasswordResetRequested;
import org.guildhall.notification.service.AccountMailService;
import org.guildhall.notification.service.ApplicationMailService;
import org.guildhall.notification.service.CancellationMailService;
import org.guildhall.notification.service.DisputeMailService;
import org.guildhall.notification.service.OrderMailService;
import org.guildhall.notification.service.PayoutMailService;
import org.guildhall.notification.service.ProofMailService;
import org.guildhall.notification.service.RefundMailService;
import org.guildhall.notification.service.ReturnMailService;
import org.guildhall.notification.service.ShopMailService;
import org.guildhall.order.event.CancellationAsked;
import org.guildhall.order.event.CancellationRefused;
import org.guildhall.order.event.GuestOrderLinkRequested;
import org.guildhall.order.event.OrderLate;
import org.guildhall.order.event.OrderPaid;
import org.guildhall.order.event.ProofApproved;
import org.guildhall.order.event.ProofChangeRequested;
import org.guildhall.order.event.ProofExpired;
import org.guildhall.order.event.ProofReminderDue;
import org.guildhall.order.event.ProofSent;
import org.guildhall.order.event.ReturnApproved;
import org.guildhall.order.event.ReturnCancelled;
import org.guildhall.order.event.ReturnClosed;
import org.guildhall.order.event.ReturnDeclined;
import org.guildhall.order.event.ReturnReceived;
import org.guildhall.order.event.ReturnRejected;
import org.guildhall.order.event.ReturnReminderDue;
import org.guildhall.order.event.ReturnRequested;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.order.event.ShopOrderDelivered;
import org.guildhall.order.event.ShopOrderHeld;
import org.guildhall.order.event.ShopOrderReleased;
import org.guildhall.order.event.ShopOrderShipped;
import org.guildhall.order.event.ShopOrderWentOn;
import org.guildhall.order.event.UnitsCancelled;
import org.guildhall.payment.event.DisputeDeadlineNear;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.payment.event.ReconcileBreaksFound;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.payout.event.PayoutAccountRestricted;
import org.guildhall.payout.event.PayoutCameBack;
import org.guildhall.payout.event.PayoutSent;
import org.guildhall.payout.event.PayoutShort;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.DeliveryListener;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.event.ApplicationApproved;
import org.guildhall.shop.event.ApplicationNeedsInfo;
import org.guildhall.shop.event.ApplicationRejected;
import org.guildhall.shop.event.ApplicationSubmitted;
import org.guildhall.shop.event.ShopReopened;
import org.guildhall.shop.event.ShopSuspended;

/** Writes the mails an event calls for. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/notification"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "3")
    })
@RunAs(Roles.SYSTEM)
public class NotificationListener extends DeliveryListener {
  @Inject AccountMailService accounts;
  @Inject ApplicationMailService applications;
  @Inject OrderMailService orders;
  @Inject CancellationMailService cancellations;
  @Inject ProofMailService proofs;
  @Inject RefundMailService refunds;
  @Inject ReturnMailService returns;
  @Inject ShopMailService shops;
  @Inject PayoutMailService payouts;
  @Inject DisputeMailService disputes;

  @Override
  protected void handle(Delivery event) {
    var id = event.eventId();
    switch (event.type()) {
      case "EmailVerificationRequested" ->
          accounts.verify(id, event.read(EmailVerificationRequested.class));
      case "KnownEmailRegistered" ->
          accounts.alreadyKnown(id, event.read(KnownEmailRegistered.class));
      case "PasswordResetRequested" -> accounts.reset(id, event.read(PasswordResetRequested.class));
      case "PasswordChanged" -> accounts.passwordChanged(id, event.read(PasswordChanged.class));
      case "AccountLocked" -> accounts.locked(id, event.read(AccountLocked.class));
      case "AccountSuspended" -> accounts.suspended(id, event.read(AccountSuspended.class));
      case "AccountReinstated" -> accounts.reinstated(id, event.read(AccountReinstated.class));
      case "ShopSuspended" -> shops.suspended(id, event.read(ShopSuspended.class));
      case "ShopReopened" -> shops.reopened(id, event.read(ShopReopened.class));
      case "ApplicationSubmitted" ->
          applications.received(id, event.read(ApplicationSubmitted.class));
      case "ApplicationApproved" ->
          applications.approved(id, event.read(ApplicationApproved.class));
      case "ApplicationRejected" ->
          applications.rejected(id, event.read(ApplicationRejected.class));
      case "ApplicationNeedsInfo" ->
          applications.needsInfo(id, event.read(ApplicationNeedsInfo.class));
      case "OrderPaid" -> orders.paid(id, event.read(OrderPaid.class));
      case "ShopOrderShipped" -> orders.shipped(id, event.read(ShopOrderShipped.class));
      case "ShopOrderHeld" -> orders.held(id, event.read(ShopOrderHeld.class));
      case "ShopOrderReleased" -> orders.released(id, event.read(ShopOrderReleased.class));
      case "ShopOrderDelivered" -> orders.delivered(id, event.read(ShopOrderDelivered.class));
      case "ShopOrderCancelled" ->
          cancellations.cancelled(id, event.read(ShopOrderCancelled.class));
      case "UnitsCancelled" -> cancellations.reduced(id, event.read(UnitsCancelled.class));
      case "CancellationAsked" -> cancellations.asked(id, event.read(CancellationAsked.class));
      case "OrderLate" -> cancellations.late(id, event.read(OrderLate.class));
      case "CancellationRefused" ->
          cancellations.refused(id, event.read(CancellationRefused.class));
      case "ProofSent" -> proofs.sent(id, event.read(ProofSent.class));
      case "ProofReminderDue" -> proofs.reminder(id, event.read(ProofReminderDue.class));
      case "ProofApproved" -> proofs.approved(id, event.read(ProofApproved.class));
      case "ProofChangeRequested" ->
          proofs.changeRequested(id, event.read(ProofChangeRequested.class));
      case "ProofExpired" -> proofs.expired(id, event.read(ProofExpired.class));
      case "ShopOrderWentOn" -> proofs.wentOn(id, event.read(ShopOrderWentOn.class));
      case "RefundSucceeded" -> refunds.sent(id, event.read(RefundSucceeded.class));
      case "ReturnRequested" -> returns.requested(id, event.read(ReturnRequested.class));
      case "ReturnApproved" -> returns.approved(id, event.read(ReturnApproved.class));
      case "ReturnDeclined" -> returns.declined(id, event.read(ReturnDeclined.class));
      case "ReturnCancelled" -> returns.cancelled(id, event.read(ReturnCancelled.class));
      case "ReturnReminderDue" -> returns.reminder(id, event.read(ReturnReminderDue.class));
      case "ReturnReceived" -> returns.received(id, event.read(ReturnReceived.class));
      case "ReturnRejected" -> returns.rejected(id, event.read(ReturnRejected.class));
      case "ReturnClosed" -> returns.closed(id, event.read(ReturnClosed.class));
      case "GuestOrderLinkRequested" -> orders.link(id, event.read(GuestOrderLinkRequested.class));
      case "PayoutSent" -> payouts.sent(id, event.read(PayoutSent.class));
      case "PayoutCameBack" -> payouts.cameBack(id, event.read(PayoutCameBack.class));
      case "PayoutShort" -> payouts.shortage(id, event.read(PayoutShort.class));
      case "PayoutAccountRestricted" ->
          payouts.restricted(id, event.read(PayoutAccountRestricted.class));
      case "DisputeOpened" -> disputes.opened(id, event.read(DisputeOpened.class));
      case "DisputeDeadlineNear" ->
          disputes.deadlineNear(id, event.read(DisputeDeadlineNear.class));
      case "DisputeWon" -> disputes.won(id, event.read(DisputeWon.class));
      case "DisputeLost" -> disputes.lost(id, event.read(DisputeLost.class));
      case "ReconcileBreaksFound" -> disputes.breaks(id, event.read(ReconcileBreaksFound.class));
      default -> throw new IllegalArgumentException("no mail is written for " + event.type());
    }
  }
}
