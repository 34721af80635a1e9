package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A suspension is over; the shop is as it was. */
public record ShopReopened(UUID shopId) implements DomainEvent {
  @Override
  public String subject() {
    return shopId.toString();
  }
}
