package org.guildhall.shared.messaging;

/**
 * A listener whose work leaves the house or takes long: no transaction is open while it works, and
 * the delivery is finished after it. The work itself must be harmless when it is done again.
 */
public abstract class ForeignDeliveryListener extends QueueListener {

  @Override
  void receive(Delivery delivery) {
    if (!inbox.hasReceived(delivery.consumer(), delivery.eventId())) {
      handle(delivery);
    }
    inbox.receiveAndFinish(delivery.consumer(), delivery.eventId(), delivery.id());
  }
}
