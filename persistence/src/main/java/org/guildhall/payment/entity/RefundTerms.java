package org.guildhall.payment.entity;

import java.util.List;
import java.util.UUID;

/**
 * What a refund is for.
 *
 * @param shopOrderId the maker's part, or null for a whole payment that came too late
 * @param reason what the buyer reads
 * @param requestedBy the account that asked for it, or null for the market itself
 */
public record RefundTerms(
    UUID shopOrderId,
    RefundOrigin origin,
    String reason,
    RefundAmounts amounts,
    List<RefundLine> lines,
    UUID requestedBy) {}
