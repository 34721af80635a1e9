package org.guildhall.order.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where a parcel is, in our words, and the only ways between. */
public enum ShipmentStatus {
  CREATED,
  PRE_TRANSIT,
  IN_TRANSIT,
  OUT_FOR_DELIVERY,
  DELIVERED,
  EXCEPTION,
  RETURNED_TO_SENDER,
  LOST,
  VOIDED;

  /** Carriers skip scans, so a parcel may move on over several states at once, never back. */
  public Set<ShipmentStatus> next() {
    return switch (this) {
      case CREATED ->
          EnumSet.of(PRE_TRANSIT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION, VOIDED);
      case PRE_TRANSIT -> EnumSet.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION);
      case IN_TRANSIT -> EnumSet.of(OUT_FOR_DELIVERY, DELIVERED, EXCEPTION);
      case OUT_FOR_DELIVERY -> EnumSet.of(IN_TRANSIT, DELIVERED, EXCEPTION);
      case EXCEPTION ->
          EnumSet.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, RETURNED_TO_SENDER, LOST);
      case DELIVERED, RETURNED_TO_SENDER, LOST, VOIDED -> EnumSet.noneOf(ShipmentStatus.class);
    };
  }

  public boolean canBecome(ShipmentStatus other) {
    return next().contains(other);
  }

  /** True when no scan can change anything any more. */
  public boolean isFinal() {
    return next().isEmpty();
  }
}
