package org.guildhall.payment.service;

import java.time.Instant;

/** The provider's own payment page: its session, its address, and until when it can be used. */
public record HostedPage(String sessionId, String url, Instant expiresAt) {}
