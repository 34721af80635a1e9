package org.guildhall.shared.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.guildhall.shared.service.InboxService;
import org.guildhall.shared.service.Roles;

/** Hears what every queue gave up: the delivery is marked dead and waits for people. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/dead"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@RunAs(Roles.SYSTEM)
@PermitAll
public class DeadLetterListener implements MessageListener {
  @Inject InboxService inbox;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void onMessage(Message message) {
    var delivery = Delivery.of(message);
    inbox.bury(delivery.id(), delivery.attempt());
  }
}
