package org.guildhall.shipping.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentItem;
import org.guildhall.shipping.entity.ShipmentStatus;
import org.guildhall.shipping.entity.TrackingEvent;

/**
 * A parcel as order pages show it; newest scan first. Without scans the carrier has not seen it
 * yet, whatever the maker says.
 */
public record ParcelDetails(
    UUID shipmentId,
    UUID shopOrderId,
    Carrier carrier,
    String service,
    String trackingNumber,
    ShipmentStatus status,
    Instant shippedAt,
    Instant deliveredAt,
    Map<UUID, Integer> quantities,
    List<Scan> scans) {

  static ParcelDetails of(Shipment shipment, List<TrackingEvent> scans) {
    return new ParcelDetails(
        shipment.getId(),
        shipment.getShopOrderId(),
        shipment.getCarrier(),
        shipment.getService(),
        shipment.getTrackingNumber(),
        shipment.getStatus(),
        shipment.getShippedAt(),
        shipment.getDeliveredAt(),
        shipment.getItems().stream()
            .collect(Collectors.toMap(ShipmentItem::getOrderItemId, ShipmentItem::getQuantity)),
        scans.stream()
            .map(
                scan ->
                    new Scan(
                        scan.getCode(),
                        scan.getStatus(),
                        scan.getDescription(),
                        scan.getPlace(),
                        scan.getOccurredAt()))
            .toList());
  }

  public boolean isSeen() {
    return !scans.isEmpty();
  }
}
