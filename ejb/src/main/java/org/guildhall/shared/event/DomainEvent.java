package org.guildhall.shared.event;

/**
 * A fact, told inside the transaction that made it true. Implemented by past-tense records of ids,
 * values and instants. Whoever must be true together with it observes it in the same transaction;
 * all others get it from their queue through the outbox (ADR 0003).
 */
public interface DomainEvent {
  /** The id or number of what it happened to, for people who look at the outbox. */
  String subject();

  /** The name consumers know it by. */
  default String type() {
    return getClass().getSimpleName();
  }
}
