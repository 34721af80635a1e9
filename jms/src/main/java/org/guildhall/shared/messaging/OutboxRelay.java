package org.guildhall.shared.messaging;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import org.guildhall.shared.entity.ClaimedDelivery;
import org.guildhall.shared.service.OutboxService;
import org.guildhall.shared.service.Roles;
import org.jboss.logging.Logger;

/**
 * Sends claimed deliveries to their queues, outside any transaction: the claim is committed before,
 * the consumer's commit comes after, and a message sent twice is dropped by the broker's duplicate
 * id or by the inbox.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {
  static final String NODE = System.getProperty("jboss.node.name", "local");
  private static final int BATCH = 100;
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  @Resource(lookup = "java:/JmsXA")
  ConnectionFactory connections;

  @Inject OutboxService outbox;

  /** Sends all that waits. Stops at the first refusal of the broker; the sweep comes again. */
  public void drain() {
    var batch = outbox.claim(NODE, BATCH);
    while (!batch.isEmpty()) {
      try (var context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
        for (var delivery : batch) {
          send(context, delivery);
        }
      } catch (JMSRuntimeException | JMSException e) {
        LOG.errorf(e, "the broker takes no messages; %d deliveries wait", batch.size());
        batch.forEach(delivery -> outbox.unclaim(delivery.id()));
        return;
      }
      batch = outbox.claim(NODE, BATCH);
    }
  }

  private static void send(JMSContext context, ClaimedDelivery delivery) throws JMSException {
    var message = context.createTextMessage(delivery.payload());
    message.setStringProperty(Delivery.ID, delivery.id().toString());
    message.setIntProperty(Delivery.ATTEMPT, delivery.attempt());
    message.setStringProperty(Delivery.EVENT, delivery.eventId().toString());
    message.setStringProperty(Delivery.TYPE, delivery.type());
    message.setStringProperty(Delivery.CONSUMER, delivery.consumer());
    message.setStringProperty(Delivery.CORRELATION, delivery.correlationId());
    // the broker drops a second copy of the same attempt
    message.setStringProperty("_AMQ_DUPL_ID", delivery.id() + "/" + delivery.attempt());
    context.createProducer().send(context.createQueue(delivery.consumer()), message);
  }
}
