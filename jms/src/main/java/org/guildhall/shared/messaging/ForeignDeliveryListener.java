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
 * A listener whose work leaves the house or takes long: no transaction is open while it works, and
 * the delivery is finished after it. The work itself must be harmless when it is done again.
 *
 * <p>A message has no caller: who may act is decided by what the listener runs as.
 */
@PermitAll
public abstract class ForeignDeliveryListener implements MessageListener {
  @Inject InboxService inbox;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void onMessage(Message message) {
    var delivery = Delivery.of(message);
    MDC.put("correlationId", String.valueOf(delivery.correlationId()));
    try {
      if (!inbox.hasReceived(delivery.consumer(), delivery.eventId())) {
        handle(delivery);
      }
      inbox.receiveAndFinish(delivery.consumer(), delivery.eventId(), delivery.id());
    } catch (RuntimeException e) {
      inbox.noteCause(delivery.id(), e);
      throw e;
    } finally {
      MDC.remove("correlationId");
    }
  }

  /** Does what the event asks of this consumer, with no transaction open. */
  protected abstract void handle(Delivery delivery);
}
