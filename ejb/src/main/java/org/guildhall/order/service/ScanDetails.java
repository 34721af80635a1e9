package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.shipping.entity.ShipmentStatus;
import org.guildhall.shipping.entity.TrackingEvent;

/** One scan of a parcel; the place may be null. */
public record ScanDetails(ShipmentStatus status, String description, String place, Instant at) {
  static ScanDetails of(TrackingEvent scan) {
    return new ScanDetails(
        scan.getStatus(), scan.getDescription(), scan.getPlace(), scan.getOccurredAt());
  }
}
