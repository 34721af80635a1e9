package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.notification.entity.NotificationError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;

/** Sends one mail, between two transactions. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class MailService {
  @Inject OutgoingMailService mails;
  @Inject MailServer server;

  /**
   * Sends the mail unless it was sent already. Refuses when the mail server does not take it now,
   * and otherwise when it never will; its reply stays on the mail.
   */
  public void send(UUID notificationId) {
    var mail = mails.due(notificationId);
    if (mail.isEmpty()) {
      return;
    }
    var refusal = server.send(mail.get());
    if (refusal.isEmpty()) {
      mails.sent(notificationId);
      return;
    }
    var reply = refusal.get().reply();
    mails.failed(notificationId, reply);
    throw new BusinessException(
        refusal.get().lasting()
            ? NotificationError.RECIPIENT_REFUSED
            : NotificationError.MAIL_SERVER_UNAVAILABLE,
        reply);
  }
}
