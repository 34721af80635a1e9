package org.guildhall.shared.event;

/**
 * The broker gave a delivery up. Told inside the house only, never through the outbox: the domain
 * whose row the message was about marks it, in the transaction that buries the delivery.
 */
public record DeliveryBuried(String consumer, String type, String payload, String cause) {}
