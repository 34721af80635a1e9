package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Money;

/**
 * Money that came, as the provider has it.
 *
 * @param paymentId our id where the provider gave it back, else null
 */
public record ProviderCharge(
    String id, String intentId, UUID paymentId, Money captured, Instant createdAt) {}
