package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/**
 * What a provider is told about a dispute. The key makes it one telling, however often it is sent.
 *
 * @param carrier and number of the parcel; null where there is none
 */
public record EvidenceRequest(
    ProviderName provider,
    String providerDisputeId,
    String key,
    int attempt,
    String words,
    String carrier,
    String trackingNumber) {}
