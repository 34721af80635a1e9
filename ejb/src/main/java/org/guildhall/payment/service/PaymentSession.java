package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.ProviderName;

/** Where a payment is known at its provider, and until when the buyer may act there. */
public record PaymentSession(
    ProviderName provider, String sessionId, UUID paymentId, Instant expiresAt) {
  static PaymentSession of(Payment payment) {
    return new PaymentSession(
        payment.getProvider(),
        payment.getProviderSessionId(),
        payment.getId(),
        payment.getSessionExpiresAt());
  }
}
