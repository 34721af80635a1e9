package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.shared.entity.BusinessException;

/** When the market moves a return on by itself, and when it reminds somebody before. */
@Embeddable
public class ReturnDeadline {
  /** How long an approved return waits for the parcel. */
  public static final Duration TO_SEND = Duration.ofDays(14);

  /** How long a rejected return stays open for the buyer to object. */
  public static final Duration TO_OBJECT = Duration.ofDays(14);

  private static final Duration ANSWER_REMINDER = Duration.ofDays(1);
  private static final Duration SEND_REMINDER = Duration.ofDays(4);

  private Instant deadline;
  private Instant remindAt;

  protected ReturnDeadline() {}

  private static ReturnDeadline at(Instant deadline, Instant remindAt) {
    var due = new ReturnDeadline();
    due.deadline = deadline;
    due.remindAt = remindAt;
    return due;
  }

  static ReturnDeadline none() {
    return at(null, null);
  }

  static ReturnDeadline toAnswer(Instant by) {
    return at(by, by.minus(ANSWER_REMINDER));
  }

  static ReturnDeadline toSend(Instant from) {
    var end = from.plus(TO_SEND);
    return at(end, end.minus(SEND_REMINDER));
  }

  static ReturnDeadline toObject(Instant from) {
    return at(from.plus(TO_OBJECT), null);
  }

  ReturnDeadline reminded() {
    return at(deadline, null);
  }

  void requireOver(Instant when) {
    if (deadline != null && when.isBefore(deadline)) {
      throw new BusinessException(ReturnError.TOO_EARLY, deadline);
    }
  }

  public Instant getDeadline() {
    return deadline;
  }

  public Instant getRemindAt() {
    return remindAt;
  }
}
