package org.guildhall.order.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.order.service.DisputeHoldService;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.DeliveryListener;
import org.guildhall.shared.service.Roles;

/** Lets orders follow what is said of their payment later. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/order"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@RunAs(Roles.SYSTEM)
@PermitAll
public class OrderListener extends DeliveryListener {
  @Inject DisputeHoldService holds;

  @Override
  protected void handle(Delivery delivery) {
    switch (delivery.type()) {
      case "DisputeOpened" -> holds.follow(delivery.read(DisputeOpened.class).disputeId());
      case "DisputeWon" -> holds.follow(delivery.read(DisputeWon.class).disputeId());
      case "DisputeLost" -> holds.follow(delivery.read(DisputeLost.class).disputeId());
      default -> throw new IllegalArgumentException("no order follows " + delivery.type());
    }
  }
}
