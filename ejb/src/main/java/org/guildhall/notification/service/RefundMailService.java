package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.shared.service.Roles;

/** Mails about orders that do not come and money that goes back (N20, N21). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RefundMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;
  @Inject OrderLetters letters;

  /** Tells the buyer why, and that the money comes back. */
  public void cancelled(UUID eventId, ShopOrderCancelled event) {
    var order = rows.orderOfPart(event.shopOrderId());
    var values = letters.of(order);
    values.put("part", rows.part(event.shopOrderId()));
    values.put("reason", event.reason());
    mails.queue(eventId, "order-cancelled", OrderLetters.buyer(order), values);
  }

  /** Tells the buyer that the money was sent. */
  public void sent(UUID eventId, RefundSucceeded event) {
    var refund = rows.refund(event.refundId());
    var order = rows.order(refund.orderId());
    var values = letters.of(order);
    values.put("refund", refund);
    mails.queue(eventId, "refund-sent", OrderLetters.buyer(order), values);
  }
}
