package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a shop order was begun, sent, delivered, completed or cancelled. */
@Embeddable
public class Milestones {
  private Instant acceptedAt;
  private Instant shippedAt;
  private Instant deliveredAt;
  private Instant completedAt;
  private Instant cancelledAt;

  protected Milestones() {}

  static Milestones none() {
    return new Milestones();
  }

  /** A maker who sends it unasked has begun it too: the first moment counts. */
  void begun(Instant when) {
    acceptedAt = acceptedAt == null ? when : acceptedAt;
  }

  void shipped(Instant when) {
    shippedAt = when;
  }

  void delivered(Instant when) {
    deliveredAt = when;
  }

  void completed(Instant when) {
    completedAt = when;
  }

  void cancelled(Instant when) {
    cancelledAt = when;
  }

  void restored() {
    cancelledAt = null;
  }

  Instant getShippedAt() {
    return shippedAt;
  }

  Instant getDeliveredAt() {
    return deliveredAt;
  }
}
