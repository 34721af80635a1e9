package org.guildhall.stock.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A product went from available to gone, or came back. Smaller changes are not told. */
public record StockChanged(UUID productId) implements DomainEvent {
  @Override
  public String subject() {
    return productId.toString();
  }
}
