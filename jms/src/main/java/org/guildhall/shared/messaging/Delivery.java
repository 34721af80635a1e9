package org.guildhall.shared.messaging;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.UUID;
import org.guildhall.shared.service.Json;

/** A message as a listener sees it: which event, for whom, and its payload as a record. */
public record Delivery(
    UUID id,
    int attempt,
    UUID eventId,
    String consumer,
    String type,
    String correlationId,
    String payload) {
  static final String ID = "guildhall_delivery";
  static final String ATTEMPT = "guildhall_attempt";
  static final String EVENT = "guildhall_event";
  static final String TYPE = "guildhall_type";
  static final String CONSUMER = "guildhall_consumer";
  static final String CORRELATION = "guildhall_correlation";

  static Delivery of(Message message) {
    try {
      return new Delivery(
          UUID.fromString(message.getStringProperty(ID)),
          message.getIntProperty(ATTEMPT),
          UUID.fromString(message.getStringProperty(EVENT)),
          message.getStringProperty(CONSUMER),
          message.getStringProperty(TYPE),
          message.getStringProperty(CORRELATION),
          message.getBody(String.class));
    } catch (JMSException e) {
      throw new IllegalArgumentException("not one of our messages", e);
    }
  }

  /** The event's record. */
  public <T> T read(Class<T> type) {
    return new Json().read(payload, type);
  }
}
