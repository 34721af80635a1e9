package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;

/**
 * What the provider is asked to collect. The payment's id is the idempotency key.
 *
 * @param attempt which try to pay the order this is, from one
 */
public record PaymentRequest(
    UUID paymentId,
    int attempt,
    PayableOrder order,
    Instant expiresAt,
    String returnUrl,
    String cancelUrl) {}
