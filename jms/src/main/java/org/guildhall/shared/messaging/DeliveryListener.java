package org.guildhall.shared.messaging;

/** A listener whose effect, inbox row and finished delivery are one commit. */
public abstract class DeliveryListener extends QueueListener {

  @Override
  void receive(Delivery delivery) {
    inbox.once(delivery.consumer(), delivery.eventId(), delivery.id(), () -> handle(delivery));
  }
}
