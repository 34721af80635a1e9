package org.guildhall.order.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** A parcel on its way, and every scan of it. */
@Entity
public class Shipment extends AggregateRoot {
  private UUID shopOrderId;

  @Enumerated(EnumType.STRING)
  private Carrier carrier;

  private String service;
  private String trackingNumber;

  @Enumerated(EnumType.STRING)
  private ShipmentStatus status = ShipmentStatus.CREATED;

  private Instant shippedAt;
  private Instant deliveredAt;
  private Instant nextPollAt;

  @ElementCollection
  @CollectionTable(name = "shipment_item", joinColumns = @JoinColumn(name = "shipment_id"))
  private Set<ShipmentItem> items = new LinkedHashSet<>();

  @OneToMany(mappedBy = "shipment", cascade = CascadeType.PERSIST)
  @OrderBy("occurredAt")
  private Set<TrackingEvent> events = new LinkedHashSet<>();

  protected Shipment() {}

  private Shipment(UUID shopOrderId, Carrier carrier, String service, Instant now) {
    super(Ids.at(now), now);
    this.shopOrderId = shopOrderId;
    this.carrier = carrier;
    this.service = service;
    this.shippedAt = now;
  }

  /** Hands a parcel over; a carrier that can be asked needs its tracking number. */
  public static Shipment handOver(
      ShopOrder order,
      Carrier carrier,
      String trackingNumber,
      Map<UUID, Integer> units,
      Instant now) {
    if (carrier == null) {
      throw BusinessException.at("carrier", OrderError.CARRIER_REQUIRED);
    }
    var number = trackingNumber == null ? "" : trackingNumber.replaceAll("\\s", "").toUpperCase();
    if (carrier.isTracked() && number.isEmpty()) {
      throw BusinessException.at("trackingNumber", OrderError.TRACKING_REQUIRED);
    }
    var shipment = new Shipment(order.getId(), carrier, order.getShippingService(), now);
    shipment.trackingNumber = number.isEmpty() ? null : number;
    shipment.nextPollAt = carrier.isTracked() ? now : null;
    units.forEach(
        (item, count) -> {
          if (count > 0) {
            shipment.items.add(new ShipmentItem(item, count));
          }
        });
    return shipment;
  }

  /** Writes a scan down once and moves on if it leads forward; true when it was new. */
  public boolean scanned(TrackingScan scan, Instant now) {
    if (events.stream().anyMatch(event -> event.isOf(scan))) {
      return false;
    }
    events.add(new TrackingEvent(this, scan));
    if (status.canBecome(scan.status())) {
      status = scan.status();
      deliveredAt = status == ShipmentStatus.DELIVERED ? scan.occurredAt() : null;
    }
    touched(now);
    return true;
  }

  /** It is there, by the buyer's word or the carrier's; a second word changes nothing. */
  public void delivered(Instant when, Instant now) {
    if (status.canBecome(ShipmentStatus.DELIVERED)) {
      status = ShipmentStatus.DELIVERED;
      deliveredAt = when;
      nextPollAt = null;
      touched(now);
    }
  }

  /** When the carrier shall be asked next; null for never again. */
  public void pollNext(Instant when, Instant now) {
    nextPollAt = status.isFinal() ? null : when;
    touched(now);
  }

  public boolean isDelivered() {
    return status == ShipmentStatus.DELIVERED;
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

  public Set<TrackingEvent> getEvents() {
    return Collections.unmodifiableSet(events);
  }
}
