package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A shop and its listings are hidden until somebody reopens it. */
public record ShopSuspended(UUID shopId, String reason) implements DomainEvent {
  @Override
  public String subject() {
    return shopId.toString();
  }
}
