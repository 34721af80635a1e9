package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The whole amount is ours; the order is paid in the same transaction. */
public record PaymentCaptured(UUID paymentId, UUID orderId, long amountMinor, String currency)
    implements DomainEvent {
  @Override
  public String subject() {
    return paymentId.toString();
  }
}
