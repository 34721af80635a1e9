package org.guildhall.payment.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.payment.event.RefundSubmitted;
import org.guildhall.payment.service.RefundDispatchService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.ForeignDeliveryListener;
import org.guildhall.shared.service.Roles;

/** Hands refunds to their providers. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/refund"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@RunAs(Roles.SYSTEM)
public class RefundListener extends ForeignDeliveryListener {
  @Inject RefundDispatchService refunds;

  @Override
  protected void handle(Delivery delivery) {
    refunds.dispatch(delivery.read(RefundSubmitted.class).refundId());
  }
}
