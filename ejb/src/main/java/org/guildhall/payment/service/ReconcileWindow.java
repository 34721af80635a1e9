package org.guildhall.payment.service;

import java.time.Instant;

/**
 * What one run looks at.
 *
 * @param begun when it began
 * @param eventsSince events older than it are stored already
 * @param compareSince the oldest thing that is compared
 * @param compareUntil what is younger may still be on its way
 */
public record ReconcileWindow(
    Instant begun, Instant eventsSince, Instant compareSince, Instant compareUntil) {}
