package org.guildhall.shipping.service;

import java.util.UUID;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.shipping.entity.Shipment;

/** A parcel whose carrier is to be asked now. */
public record DueParcel(UUID shipmentId, Carrier carrier, String trackingNumber) {
  static DueParcel of(Shipment shipment) {
    return new DueParcel(shipment.getId(), shipment.getCarrier(), shipment.getTrackingNumber());
  }
}
