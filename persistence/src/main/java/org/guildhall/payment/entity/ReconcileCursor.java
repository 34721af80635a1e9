package org.guildhall.payment.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** How far a provider was asked for what it told us, and when it is asked again. */
@Entity
public class ReconcileCursor {
  @Id
  @Enumerated(EnumType.STRING)
  private ProviderName provider;

  private Instant nextAt;
  private Instant seenUntil;
  private Instant compareFrom;
  private Instant finishedAt;
  private int eventsSeen;
  private int eventsNew;
  private int compared;

  protected ReconcileCursor() {}

  /** Somebody asks now; others leave it alone until the moment. */
  public void taken(Instant until) {
    nextAt = until;
  }

  /** The oldest moment to compare from: not before what was written here without the provider. */
  public Instant compareSince(Instant oldest) {
    return compareFrom == null || compareFrom.isBefore(oldest) ? oldest : compareFrom;
  }

  /** A run came to its end: all events before the moment it began are stored. */
  public void finished(
      Instant begun, Instant when, Instant next, int seen, int fresh, int comparisons) {
    seenUntil = begun;
    finishedAt = when;
    nextAt = next;
    eventsSeen = seen;
    eventsNew = fresh;
    compared = comparisons;
  }

  public ProviderName getProvider() {
    return provider;
  }

  public Instant getNextAt() {
    return nextAt;
  }

  public Instant getSeenUntil() {
    return seenUntil;
  }

  public Instant getFinishedAt() {
    return finishedAt;
  }

  public int getEventsSeen() {
    return eventsSeen;
  }

  public int getEventsNew() {
    return eventsNew;
  }

  public int getCompared() {
    return compared;
  }
}
