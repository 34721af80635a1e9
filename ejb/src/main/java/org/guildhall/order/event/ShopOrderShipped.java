package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A parcel of a maker is on its way. */
public record ShopOrderShipped(UUID shopOrderId, String number, UUID shipmentId)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
