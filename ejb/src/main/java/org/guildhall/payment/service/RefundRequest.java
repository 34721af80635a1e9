package org.guildhall.payment.service;

import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Money;

/**
 * What a provider is asked to give back. The reference is the idempotency key.
 *
 * @param intentId the provider's name of the money that was taken
 * @param providerRefundId set when the provider has taken the request already
 */
public record RefundRequest(
    UUID refundId,
    String reference,
    ProviderName provider,
    String intentId,
    Money amount,
    String providerRefundId) {}
