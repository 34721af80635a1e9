package org.guildhall.order.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.order.event.OrderPaid;
import org.guildhall.order.service.InvoiceService;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.DeliveryListener;
import org.guildhall.shared.service.Roles;

/** Bills what was paid and takes back what was refunded. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/invoice"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@RunAs(Roles.SYSTEM)
@PermitAll
public class InvoiceListener extends DeliveryListener {
  @Inject InvoiceService invoices;

  @Override
  protected void handle(Delivery delivery) {
    switch (delivery.type()) {
      case "OrderPaid" -> invoices.issue(delivery.read(OrderPaid.class).orderId());
      case "RefundSucceeded" -> invoices.credit(delivery.read(RefundSucceeded.class).refundId());
      default -> throw new IllegalArgumentException("no paper for " + delivery.type());
    }
  }
}
