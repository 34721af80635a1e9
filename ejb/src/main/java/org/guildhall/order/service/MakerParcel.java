package org.guildhall.order.service;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentItem;
import org.guildhall.shipping.entity.ShipmentStatus;

/** A parcel the maker has sent; the units in it by order line. */
public record MakerParcel(
    UUID id,
    Carrier carrier,
    String trackingNumber,
    ShipmentStatus status,
    Instant shippedAt,
    Instant deliveredAt,
    Map<UUID, Integer> units) {

  static MakerParcel of(Shipment parcel) {
    return new MakerParcel(
        parcel.getId(),
        parcel.getCarrier(),
        parcel.getTrackingNumber(),
        parcel.getStatus(),
        parcel.getShippedAt(),
        parcel.getDeliveredAt(),
        parcel.getItems().stream()
            .collect(Collectors.toMap(ShipmentItem::getOrderItemId, ShipmentItem::getQuantity)));
  }

  public int count() {
    return units.values().stream().mapToInt(Integer::intValue).sum();
  }
}
