package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentEvent;
import org.guildhall.payment.entity.PaymentEventStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.service.MaskedPayload;

/** A provider's event as operators see it; without its body, which names the buyer. */
public record PaymentEventDetails(
    UUID id,
    ProviderName provider,
    String eventId,
    String type,
    String objectRef,
    PaymentEventStatus status,
    String error,
    int attempts,
    Instant receivedAt,
    Instant appliedAt) {

  static PaymentEventDetails of(PaymentEvent event) {
    return new PaymentEventDetails(
        event.getId(),
        event.getProvider(),
        event.getEventId(),
        event.getType(),
        event.getObjectRef(),
        event.getStatus(),
        MaskedPayload.text(event.getError()),
        event.getAttempts(),
        event.getReceivedAt(),
        event.getAppliedAt());
  }

  /** It should have had an effect by now, or been found to have none. */
  public boolean isOpen() {
    return status != PaymentEventStatus.APPLIED && status != PaymentEventStatus.IGNORED;
  }

  /** Looking at it again can still change something. */
  public boolean isReprocessable() {
    return status == PaymentEventStatus.IGNORED || status == PaymentEventStatus.DEAD;
  }
}
