package org.guildhall.payment.entity;

import java.time.Instant;

/**
 * One thing about which we and a provider differ, as found by one comparison.
 *
 * @param subject the provider's name of it, else ours
 * @param happenedAt when the thing itself came about
 */
public record Difference(
    BreakKind kind, String subject, String ours, String theirs, Instant happenedAt) {}
