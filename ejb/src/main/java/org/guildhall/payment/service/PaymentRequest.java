package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;

/** What the provider is asked to collect. The payment's id is the idempotency key. */
public record PaymentRequest(
    UUID paymentId, PayableOrder order, Instant expiresAt, String returnUrl, String cancelUrl) {}
