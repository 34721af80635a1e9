package org.guildhall.shared.event;

import java.util.Optional;
import java.util.UUID;

/**
 * A queue gave a message up after its last try. Heard in the same transaction by those whose rows
 * shall tell it. They go by the subject alone, for nobody may be able to read what the message
 * says.
 */
public record DeliveryBuried(String type, String subject, String cause) {

  /** The subject's id when it is an event of that type about something with an id. */
  public Optional<UUID> subjectOf(String eventType) {
    return type.equals(eventType) ? id(subject) : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
