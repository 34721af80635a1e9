package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.shared.service.Roles;

/** Mails about money that goes back (N21). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class RefundMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;
  @Inject OrderLetters letters;

  /** Tells the buyer that the money was sent. */
  public void sent(UUID eventId, RefundSucceeded event) {
    var refund = rows.refund(event.refundId());
    var order = rows.order(refund.orderId());
    var values = letters.of(order);
    values.put("refund", refund);
    mails.queue(eventId, "refund-sent", OrderLetters.buyer(order), values);
  }
}
