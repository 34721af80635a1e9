package org.guildhall.order.entity;

import java.time.Instant;

/** A return in a list. */
public record ReturnRow(
    String number,
    ReturnStatus status,
    ReturnCause cause,
    String buyerName,
    String shopName,
    Instant askedAt,
    Instant deadline,
    long units) {}
