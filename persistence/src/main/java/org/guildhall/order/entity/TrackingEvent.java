package org.guildhall.order.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;

/** One scan by the carrier. */
@Entity
public class TrackingEvent {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "shipment_id")
  private Shipment shipment;

  private String code;

  @Enumerated(EnumType.STRING)
  private ShipmentStatus status;

  private String description;
  private String place;
  private Instant occurredAt;

  protected TrackingEvent() {}

  TrackingEvent(Shipment shipment, TrackingScan scan) {
    this.id = Ids.at(scan.occurredAt());
    this.shipment = shipment;
    this.code = scan.code();
    this.status = scan.status();
    this.description = scan.description();
    this.place = scan.place();
    this.occurredAt = scan.occurredAt();
  }

  boolean isOf(TrackingScan scan) {
    return code.equals(scan.code()) && occurredAt.equals(scan.occurredAt());
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
