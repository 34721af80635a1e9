package org.guildhall.ledger.entity;

import java.util.UUID;

/**
 * A line as it is sold: the net is what it costs after the seller's own discounts and before those
 * the market pays for (minor units).
 */
public record SaleLine(UUID itemId, long netMinor, CommissionTerms terms) {}
