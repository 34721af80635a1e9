package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.notification.entity.NotificationRepository;
import org.guildhall.notification.entity.NotificationStatus;
import org.guildhall.notification.event.MailQueued;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/** Mails that did not go out, and sending them again. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.OPS})
public class MailAdminService {
  private static final int SHOWN = 100;
  private static final Set<NotificationStatus> NOT_OUT =
      EnumSet.of(NotificationStatus.FAILED, NotificationStatus.DEAD);

  @Inject NotificationRepository mails;
  @Inject AuditService audit;
  @Inject Event<MailQueued> queued;

  /** Mails the mail server has not taken, the newest first, at most a hundred. */
  public List<MailDetails> notOut() {
    return mails.newest(NOT_OUT, SHOWN).stream().map(MailDetails::of).toList();
  }

  /** Sends a mail again under its own id: a reader that has it already shows it once. */
  public void resend(UUID notificationId) {
    var mail = mails.locked(notificationId);
    audit.record(
        "mail.resend",
        "notification",
        notificationId,
        Map.of("template", mail.getTemplate(), "status", mail.getStatus()),
        null,
        null);
    mail.requeue();
    queued.fire(new MailQueued(notificationId));
  }
}
