package org.guildhall.payment.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.payment.event.EvidenceSubmitted;
import org.guildhall.payment.service.EvidenceDispatchService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.ForeignDeliveryListener;
import org.guildhall.shared.service.Roles;

/** Hands what there is to say about disputes to their providers. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/dispute"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@RunAs(Roles.SYSTEM)
@PermitAll
public class DisputeListener extends ForeignDeliveryListener {
  @Inject EvidenceDispatchService evidence;

  @Override
  protected void handle(Delivery delivery) {
    evidence.dispatch(delivery.read(EvidenceSubmitted.class).disputeId());
  }
}
