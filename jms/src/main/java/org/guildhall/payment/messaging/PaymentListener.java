package org.guildhall.payment.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.payment.event.PaymentEventReceived;
import org.guildhall.payment.service.PaymentEventService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.DeliveryListener;
import org.guildhall.shared.service.Roles;

/** Applies what a provider said. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/payment"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
    })
@RunAs(Roles.SYSTEM)
public class PaymentListener extends DeliveryListener {
  @Inject PaymentEventService events;

  @Override
  protected void handle(Delivery delivery) {
    events.apply(delivery.read(PaymentEventReceived.class).paymentEventId());
  }
}
