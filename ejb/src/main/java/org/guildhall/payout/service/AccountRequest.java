package org.guildhall.payout.service;

import java.util.UUID;

/** A maker's account to be opened at the provider. The id is the idempotency key. */
public record AccountRequest(UUID id, String email, String shop, UUID shopId) {}
