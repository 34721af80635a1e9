package org.guildhall.shared.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.guildhall.shared.service.InboxService;
import org.jboss.logging.MDC;

/**
 * A listener whose effect, inbox row and finished delivery are one commit. A failure escapes: the
 * broker redelivers with backoff and at last sends the message to the dead letters.
 *
 * <p>A message has no caller: who may act is decided by what the listener runs as.
 */
@PermitAll
public abstract class DeliveryListener implements MessageListener {
  @Inject InboxService inbox;

  @Override
  public void onMessage(Message message) {
    var delivery = Delivery.of(message);
    MDC.put("correlationId", String.valueOf(delivery.correlationId()));
    try {
      if (inbox.receive(delivery.consumer(), delivery.eventId())) {
        handle(delivery);
      }
      inbox.finish(delivery.id());
    } catch (RuntimeException e) {
      inbox.noteCause(delivery.id(), e);
      throw e;
    } finally {
      MDC.remove("correlationId");
    }
  }

  /** Does what the event asks of this consumer, in the current transaction. */
  protected abstract void handle(Delivery delivery);
}
