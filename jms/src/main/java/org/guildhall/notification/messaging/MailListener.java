package org.guildhall.notification.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.notification.event.MailQueued;
import org.guildhall.notification.service.MailService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.ForeignDeliveryListener;
import org.guildhall.shared.service.Roles;

/** Sends one mail per message. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/mail"),
      // a mail server that hangs may hold only these
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
@RunAs(Roles.SYSTEM)
public class MailListener extends ForeignDeliveryListener {
  @Inject MailService mails;

  @Override
  protected void handle(Delivery delivery) {
    mails.send(delivery.read(MailQueued.class).notificationId());
  }
}
