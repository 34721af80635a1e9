package org.guildhall.ledger.service;

import java.util.UUID;

/** What a maker bears of a lost dispute, the fee included (minor units). */
public record DisputedPart(UUID shopOrderId, long minor) {}
