package org.guildhall.shipping.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One scan of a parcel, as the carrier told it and as we understand it. Never changed. */
@Entity
@Immutable
public class TrackingEvent {
  @Id private UUID id;
  private UUID shipmentId;
  private String code;

  @Enumerated(EnumType.STRING)
  private ShipmentStatus status;

  private String description;
  private String place;
  private Instant occurredAt;

  protected TrackingEvent() {}

  public UUID getId() {
    return id;
  }

  public UUID getShipmentId() {
    return shipmentId;
  }

  public String getCode() {
    return code;
  }

  public ShipmentStatus getStatus() {
    return status;
  }

  public String getDescription() {
    return description;
  }

  public String getPlace() {
    return place;
  }

  public Instant getOccurredAt() {
    return occurredAt;
  }
}
