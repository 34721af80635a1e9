package org.guildhall.shared.entity;

import java.time.Instant;

/**
 * How a consumer stands: waiting to be sent, in work, failed and to be tried again, dead, done in
 * the last hour.
 */
public record QueueCount(
    String consumer,
    long waiting,
    long inWork,
    long failing,
    long dead,
    long doneLastHour,
    Instant oldest) {}
