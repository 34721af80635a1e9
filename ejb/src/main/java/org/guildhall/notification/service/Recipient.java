package org.guildhall.notification.service;

import java.util.UUID;

/** Who gets a mail; a guest has no account. */
public record Recipient(String email, UUID accountId) {}
