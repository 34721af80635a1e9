package org.guildhall.payment.entity;

import java.time.Instant;
import org.guildhall.shared.entity.Money;

/**
 * What a provider says of a dispute when it opens.
 *
 * @param reason the provider's own word
 * @param dueAt until when it can be answered; null when it cannot
 */
public record DisputeTerms(String providerDisputeId, String reason, Money amount, Instant dueAt) {}
