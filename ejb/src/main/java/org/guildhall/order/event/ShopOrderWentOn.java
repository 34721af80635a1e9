package org.guildhall.order.event;

import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.event.DomainEvent;

/** The maker goes on as shown in a round that nobody answered. */
public record ShopOrderWentOn(UUID shopOrderId, String number, int round, LocalDate shipBy)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
