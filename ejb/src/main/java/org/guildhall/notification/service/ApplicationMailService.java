package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.event.ApplicationApproved;
import org.guildhall.shop.event.ApplicationNeedsInfo;
import org.guildhall.shop.event.ApplicationRejected;
import org.guildhall.shop.event.ApplicationSubmitted;

/** Mails about an application to sell (N31). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ApplicationMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;

  public void received(UUID eventId, ApplicationSubmitted event) {
    send(eventId, "application-received", event.applicationId(), "");
  }

  public void approved(UUID eventId, ApplicationApproved event) {
    send(eventId, "application-approved", event.applicationId(), "");
  }

  public void rejected(UUID eventId, ApplicationRejected event) {
    send(eventId, "application-rejected", event.applicationId(), event.reason());
  }

  public void needsInfo(UUID eventId, ApplicationNeedsInfo event) {
    send(eventId, "application-needs-info", event.applicationId(), event.reason());
  }

  private void send(UUID eventId, String template, UUID applicationId, String reason) {
    var application = rows.application(applicationId);
    var values = new HashMap<String, Object>();
    values.put("subject", List.of(application.shopName()));
    values.put("name", application.person().name());
    values.put("shopName", application.shopName());
    values.put("reason", reason == null ? "" : reason);
    mails.queue(
        eventId,
        template,
        new Recipient(application.person().email(), application.person().accountId()),
        values);
  }
}
