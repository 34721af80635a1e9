package org.guildhall.payment.service;

import java.time.Instant;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.entity.ReconcileCursor;

/** The last run with one provider; it has not ended yet where its end is null. */
public record RunDetails(
    ProviderName provider,
    Instant finishedAt,
    Instant nextAt,
    int eventsSeen,
    int eventsNew,
    int compared) {

  static RunDetails of(ReconcileCursor cursor) {
    return new RunDetails(
        cursor.getProvider(),
        cursor.getFinishedAt(),
        cursor.getNextAt(),
        cursor.getEventsSeen(),
        cursor.getEventsNew(),
        cursor.getCompared());
  }
}
