package org.guildhall.shipping.event;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The carrier handed a parcel over. The order domain follows in the same transaction. */
public record ParcelDelivered(UUID shipmentId, UUID shopOrderId, Instant deliveredAt)
    implements DomainEvent {
  @Override
  public String subject() {
    return shipmentId.toString();
  }
}
