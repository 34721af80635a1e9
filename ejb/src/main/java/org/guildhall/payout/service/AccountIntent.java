package org.guildhall.payout.service;

import java.util.UUID;

/** A committed wish for an account. The provider's own id is null until it opened one. */
public record AccountIntent(UUID id, String account, AccountRequest request) {}
