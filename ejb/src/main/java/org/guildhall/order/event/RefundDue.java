package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** Money was taken for something that will not be sent; somebody has to give it back. */
public record RefundDue(
    UUID orderId, String number, long amountMinor, String currency, String reason)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
