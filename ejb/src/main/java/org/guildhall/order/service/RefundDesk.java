package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.event.RefundDue;
import org.guildhall.shared.service.AuditService;

/** Writes down that money has to go back, where the office sees it. */
@ApplicationScoped
public class RefundDesk {
  @Inject AuditService audit;
  @Inject Event<RefundDue> due;

  /** The amount is in minor units of the order's currency. */
  void owe(CustomerOrder order, long amountMinor, String reason) {
    audit.record(
        "order.refund_due",
        "order",
        order.getOrderNumber(),
        null,
        Map.of("amountMinor", amountMinor, "currency", order.getCurrency()),
        reason);
    due.fire(
        new RefundDue(
            order.getId(), order.getOrderNumber(), amountMinor, order.getCurrency(), reason));
  }
}
