package org.guildhall.order.event;

import java.util.UUID;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.shared.event.DomainEvent;

/**
 * Some units of a maker's part will not be made; the rest goes on.
 *
 * @param what the units in words of the listing, for the buyer
 * @param cause null in an event of an earlier version: then the maker
 * @param payback null in an event of an earlier version: then at once
 */
public record UnitsCancelled(
    UUID shopOrderId, String number, String what, String reason, Cause cause, Payback payback)
    implements DomainEvent {
  @Override
  public String subject() {
    return number;
  }
}
