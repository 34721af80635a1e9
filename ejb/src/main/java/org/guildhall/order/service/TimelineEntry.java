package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.shipping.entity.ShipmentStatus;

/**
 * Something that happened to an order.
 *
 * @param shop the maker it concerns, or null for the whole order
 * @param detail words of a person or a carrier, or null
 * @param scan what the carrier saw, for scans only
 */
public record TimelineEntry(
    Kind kind, Instant at, String shop, String detail, String place, ShipmentStatus scan) {
  /** What it was. */
  public enum Kind {
    PLACED,
    PAID,
    ASKED,
    ACCEPTED,
    READY,
    SHIPPED,
    PARTLY_SHIPPED,
    SCANNED,
    DELIVERED,
    COMPLETED,
    REDUCED,
    CANCELLED
  }
}
