package org.guildhall.shop.event;

import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** A maker works on other days from now on; what the shop promises by search is to follow. */
public record ShopCalendarChanged(UUID shopId) implements DomainEvent {
  @Override
  public String subject() {
    return shopId.toString();
  }
}
