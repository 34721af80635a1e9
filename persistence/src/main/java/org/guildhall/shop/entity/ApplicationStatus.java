package org.guildhall.shop.entity;

import java.util.Set;

/** The life of an application to sell, and the only ways in which it goes on. */
public enum ApplicationStatus {
  DRAFT,
  SUBMITTED,
  IN_REVIEW,
  NEEDS_INFO,
  APPROVED,
  REJECTED;

  Set<ApplicationStatus> next() {
    return switch (this) {
      case DRAFT, NEEDS_INFO -> Set.of(SUBMITTED);
      case SUBMITTED -> Set.of(IN_REVIEW);
      case IN_REVIEW -> Set.of(APPROVED, REJECTED, NEEDS_INFO);
      case APPROVED, REJECTED -> Set.of();
    };
  }

  /** True while the applicant may still write in it. */
  public boolean isWritable() {
    return this == DRAFT || this == NEEDS_INFO;
  }

  /** True when it waits for an answer from us. */
  public boolean isWaiting() {
    return this == SUBMITTED || this == IN_REVIEW;
  }

  /** True when nothing happens to it any more. */
  public boolean isDecided() {
    return this == APPROVED || this == REJECTED;
  }
}
