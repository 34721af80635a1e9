package org.guildhall.payment.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.payment.event.PaymentApproved;
import org.guildhall.payment.service.PaymentService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.ForeignDeliveryListener;
import org.guildhall.shared.service.Roles;

/** Takes the money of payments their buyers agreed to. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/capture"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@RunAs(Roles.SYSTEM)
public class CaptureListener extends ForeignDeliveryListener {
  @Inject PaymentService payments;

  @Override
  protected void handle(Delivery delivery) {
    payments.take(delivery.read(PaymentApproved.class).paymentId());
  }
}
