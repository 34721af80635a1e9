package org.guildhall.payment.service;

import java.time.Instant;
import org.guildhall.shared.entity.Money;

/**
 * Money that went back, as the provider has it.
 *
 * @param reference ours where the provider gave it back, else null
 */
public record ProviderRefund(
    String id, String reference, Money amount, RefundAnswer state, Instant createdAt) {}
