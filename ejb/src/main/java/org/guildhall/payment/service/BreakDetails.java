package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.BreakKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.entity.ReconcileBreak;

/** A difference as the office sees it. */
public record BreakDetails(
    UUID id,
    ProviderName provider,
    BreakKind kind,
    String subject,
    String ours,
    String theirs,
    Instant happenedAt,
    Instant firstSeenAt,
    Instant settledAt,
    Instant lookedAt,
    String note) {

  static BreakDetails of(ReconcileBreak found) {
    return new BreakDetails(
        found.getId(),
        found.getProvider(),
        found.getKind(),
        found.getSubject(),
        found.getOurs(),
        found.getTheirs(),
        found.getHappenedAt(),
        found.getFirstSeenAt(),
        found.getSettledAt(),
        found.getLookedAt(),
        found.getNote());
  }

  /** Nobody has said what it is, and it is still there. */
  public boolean isOpen() {
    return settledAt == null && lookedAt == null;
  }
}
