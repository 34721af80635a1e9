package org.guildhall.shared.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.guildhall.shared.service.InboxService;
import org.jboss.logging.MDC;

/**
 * Takes one message at a time, with no transaction open: the broker has no part in the consumer's
 * commit, and a failure of that commit is noted like any other. A failure escapes, so that the
 * broker tries again by the plan of its queue and at last sends the message to the dead letters;
 * one that lasts is given up here.
 *
 * <p>A message has no caller: who may act is decided by what the listener runs as.
 */
@PermitAll
public abstract class QueueListener implements MessageListener {
  @Inject InboxService inbox;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void onMessage(Message message) {
    var delivery = Delivery.of(message);
    MDC.put("correlationId", String.valueOf(delivery.correlationId()));
    try {
      if (inbox.isAwaited(delivery.id(), delivery.attempt())) {
        receive(delivery);
      }
    } catch (RuntimeException e) {
      if (!inbox.failed(delivery.id(), delivery.attempt(), e)) {
        throw e;
      }
    } finally {
      MDC.remove("correlationId");
    }
  }

  /** Has the delivery handled and finished. */
  abstract void receive(Delivery delivery);

  /** Does what the event asks of this consumer. */
  protected abstract void handle(Delivery delivery);
}
