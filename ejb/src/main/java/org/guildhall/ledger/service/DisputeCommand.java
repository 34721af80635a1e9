package org.guildhall.ledger.service;

import org.guildhall.payment.entity.ProviderName;

/** A buyer's bank took money back: the amount, and the provider's fee for it (minor units). */
public record DisputeCommand(
    String reference, ProviderName provider, String currency, long amountMinor, long feeMinor) {}
