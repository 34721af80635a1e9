package org.guildhall.payment.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/**
 * The provider could not pay the refund out; the code is the provider's. The shop order is null
 * when a whole payment goes back.
 */
public record RefundFailed(
    UUID refundId, String reference, UUID paymentId, UUID shopOrderId, String code)
    implements DomainEvent {
  @Override
  public String subject() {
    return refundId.toString();
  }
}
