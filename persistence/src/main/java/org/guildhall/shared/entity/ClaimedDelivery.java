package org.guildhall.shared.entity;

import java.util.UUID;

/** One event on its way to one consumer. The attempt makes its broker duplicate id unique. */
public record ClaimedDelivery(
    UUID id,
    UUID eventId,
    String consumer,
    int attempt,
    String type,
    String payload,
    String correlationId) {

  static ClaimedDelivery of(Object[] row) {
    return new ClaimedDelivery(
        (UUID) row[0],
        (UUID) row[1],
        (String) row[2],
        ((Number) row[3]).intValue(),
        (String) row[4],
        (String) row[5],
        (String) row[6]);
  }
}
