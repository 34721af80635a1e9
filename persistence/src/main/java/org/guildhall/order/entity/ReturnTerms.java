package org.guildhall.order.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a return begins with.
 *
 * @param words the buyer's own, or null
 * @param answerBy from when on silence is a yes
 */
public record ReturnTerms(
    UUID shopOrderId, String number, ReturnCause cause, String words, Instant answerBy) {}
