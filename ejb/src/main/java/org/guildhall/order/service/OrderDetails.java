package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.entity.Destination;
import org.guildhall.order.entity.OrderStatus;
import org.guildhall.shared.entity.Money;

/** An order with its parcels and its timeline, newest first; the account is null for a guest. */
public record OrderDetails(
    UUID id,
    String number,
    UUID accountId,
    OrderStatus status,
    Instant placedAt,
    Instant paidAt,
    String email,
    Destination destination,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    Money tax,
    Money total,
    List<ParcelDetails> parcels,
    List<TimelineEntry> timeline) {

  public boolean isPaid() {
    return paidAt != null;
  }

  public boolean isGuest() {
    return accountId == null;
  }
}
