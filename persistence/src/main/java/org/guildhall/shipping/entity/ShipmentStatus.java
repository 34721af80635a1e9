package org.guildhall.shipping.entity;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a parcel is. Scans may be missing, so every later state is reachable at once. */
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

  private static final Map<ShipmentStatus, Set<ShipmentStatus>> MOVES =
      new EnumMap<>(ShipmentStatus.class);

  static {
    var onTheWay =
        EnumSet.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION, RETURNED_TO_SENDER, LOST);
    var created = EnumSet.of(PRE_TRANSIT, VOIDED);
    created.addAll(onTheWay);
    MOVES.put(CREATED, created);
    MOVES.put(PRE_TRANSIT, onTheWay);
    MOVES.put(
        IN_TRANSIT, EnumSet.complementOf(EnumSet.of(CREATED, PRE_TRANSIT, IN_TRANSIT, VOIDED)));
    MOVES.put(
        OUT_FOR_DELIVERY, EnumSet.of(IN_TRANSIT, DELIVERED, EXCEPTION, RETURNED_TO_SENDER, LOST));
    MOVES.put(
        EXCEPTION, EnumSet.of(IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, RETURNED_TO_SENDER, LOST));
    MOVES.put(LOST, EnumSet.of(IN_TRANSIT, DELIVERED, RETURNED_TO_SENDER));
  }

  public boolean canBecome(ShipmentStatus next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Nothing more is expected of the carrier. */
  public boolean isFinal() {
    return this == DELIVERED || this == RETURNED_TO_SENDER || this == VOIDED;
  }
}
