package org.guildhall.ledger.service;

import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;

/** Money that goes to a maker (minor units); the reference is the payout's own key. */
public record PayoutCommand(
    String reference, ProviderName provider, UUID shopId, String currency, long amountMinor) {}
