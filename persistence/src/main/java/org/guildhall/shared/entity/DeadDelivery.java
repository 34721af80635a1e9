package org.guildhall.shared.entity;

import java.time.Instant;
import java.util.UUID;

/** A delivery that was given up, with the event it carried. */
public record DeadDelivery(
    UUID id,
    String consumer,
    String type,
    String subject,
    String payload,
    String cause,
    int tries,
    String node,
    Instant createdAt,
    Instant triedAt,
    Instant deadAt) {}
