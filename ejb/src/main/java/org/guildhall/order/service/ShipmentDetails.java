package org.guildhall.order.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentStatus;

/** A parcel on its way, newest scan first; the tracking number may be null. */
public record ShipmentDetails(
    UUID id,
    UUID shopOrderId,
    Carrier carrier,
    String trackingNumber,
    ShipmentStatus status,
    Instant shippedAt,
    Instant deliveredAt,
    List<ScanDetails> scans) {

  static ShipmentDetails of(Shipment shipment, List<ScanDetails> scans) {
    return new ShipmentDetails(
        shipment.getId(),
        shipment.getShopOrderId(),
        shipment.getCarrier(),
        shipment.getTrackingNumber(),
        shipment.getStatus(),
        shipment.getShippedAt(),
        shipment.getDeliveredAt(),
        scans);
  }

  /** Where it was last seen, or null. */
  public ScanDetails lastScan() {
    return scans.isEmpty() ? null : scans.get(0);
  }
}
