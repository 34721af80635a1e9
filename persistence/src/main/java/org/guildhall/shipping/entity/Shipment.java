package org.guildhall.shipping.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;

/** A parcel on its way: what is in it, who carries it, and where it was last seen. */
@Entity
public class Shipment extends AggregateRoot {
  private UUID shopOrderId;

  @Enumerated(EnumType.STRING)
  private Carrier carrier;

  private String service;
  private String trackingNumber;

  @Enumerated(EnumType.STRING)
  private ShipmentStatus status;

  private Instant shippedAt;
  private Instant deliveredAt;
  private Instant nextPollAt;

  @ElementCollection
  @CollectionTable(name = "shipment_item", joinColumns = @JoinColumn(name = "shipment_id"))
  private Set<ShipmentItem> items = new HashSet<>();

  protected Shipment() {}

  private Shipment(UUID id, Instant when) {
    super(id, when);
  }

  /** A parcel handed to the carrier. A carrier that can be asked is asked from now on. */
  public static Shipment dispatch(
      UUID id,
      UUID shopOrderId,
      Carrier carrier,
      String service,
      String trackingNumber,
      Map<UUID, Integer> quantities,
      Instant when) {
    var shipment = new Shipment(id, when);
    shipment.shopOrderId = shopOrderId;
    shipment.carrier = carrier;
    shipment.service = service;
    shipment.trackingNumber = trackingNumber;
    shipment.status = ShipmentStatus.CREATED;
    shipment.shippedAt = when;
    shipment.nextPollAt = carrier.isAsked() && trackingNumber != null ? when : null;
    quantities.forEach((item, quantity) -> shipment.items.add(new ShipmentItem(item, quantity)));
    return shipment;
  }

  /**
   * The carrier says where it is. Old news change nothing; true when the parcel moved.
   *
   * @param at when the carrier scanned it
   */
  public boolean seen(ShipmentStatus now, Instant at, Instant when) {
    if (!status.canBecome(now)) {
      return false;
    }
    status = now;
    deliveredAt = now == ShipmentStatus.DELIVERED ? at : null;
    touched(when);
    return true;
  }

  /** Asks the carrier again after a while; never again once it has arrived. */
  public void pollAgain(Duration delay, Instant when) {
    nextPollAt = status.isFinal() ? null : when.plus(delay);
    touched(when);
  }

  public UUID getShopOrderId() {
    return shopOrderId;
  }

  public Carrier getCarrier() {
    return carrier;
  }

  public String getService() {
    return service;
  }

  public String getTrackingNumber() {
    return trackingNumber;
  }

  public ShipmentStatus getStatus() {
    return status;
  }

  public Instant getShippedAt() {
    return shippedAt;
  }

  public Instant getDeliveredAt() {
    return deliveredAt;
  }

  public Instant getNextPollAt() {
    return nextPollAt;
  }

  public Set<ShipmentItem> getItems() {
    return Collections.unmodifiableSet(items);
  }
}
