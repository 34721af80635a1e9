package org.guildhall.shipping.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Settings;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentRepository;
import org.guildhall.shipping.entity.ShipmentStatus;
import org.guildhall.shipping.entity.TrackingEvent;
import org.guildhall.shipping.event.ParcelDelivered;

/** Parcels as rows: which are to be asked about, and what the carrier said. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ParcelService {
  private static final int AT_ONCE = 25;
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  @Inject ShipmentRepository shipments;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Event<ParcelDelivered> delivered;

  /** Takes the parcels that are due; they are not due again before the next poll. */
  public List<DueParcel> claimDue() {
    var now = clock.instant();
    var due = shipments.lockDue(now, AT_ONCE);
    due.forEach(shipment -> shipment.pollAgain(pollInterval(), now));
    return due.stream().map(DueParcel::of).toList();
  }

  /** Keeps new scans once and moves the parcel forward; old news change nothing. */
  public void found(UUID shipmentId, List<Scan> scans) {
    var shipment = shipments.locked(shipmentId);
    var now = clock.instant();
    scans.stream()
        .sorted(Comparator.comparing(Scan::at))
        .forEach(scan -> keep(shipment, scan, now));
    if (shipment.getStatus().isFinal()) {
      shipment.pollAgain(Duration.ZERO, now);
    }
  }

  /** The carrier knows nothing: asked again, more and more seldom the longer it has been. */
  public void unknown(UUID shipmentId) {
    var shipment = shipments.locked(shipmentId);
    var now = clock.instant();
    var age = Duration.between(shipment.getShippedAt(), now);
    var wait = age.dividedBy(4);
    wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    wait = wait.compareTo(pollInterval()) < 0 ? pollInterval() : wait;
    shipment.pollAgain(wait, now);
  }

  /** The parcels of shop orders, by shop order, the oldest first. The caller has checked access. */
  @PermitAll
  public Map<UUID, List<ParcelDetails>> parcels(Collection<UUID> shopOrderIds) {
    var found = shopOrderIds.isEmpty() ? List.<Shipment>of() : shipments.ofShopOrders(shopOrderIds);
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<TrackingEvent>> scans =
        shipments.scans(found.stream().map(Shipment::getId).toList()).stream()
            .collect(Collectors.groupingBy(TrackingEvent::getShipmentId));
    return found.stream()
        .map(parcel -> ParcelDetails.of(parcel, scans.getOrDefault(parcel.getId(), List.of())))
        .collect(Collectors.groupingBy(ParcelDetails::shopOrderId));
  }

  private void keep(Shipment shipment, Scan scan, Instant now) {
    shipments.addScanOnce(
        Ids.at(now),
        shipment.getId(),
        scan.code(),
        scan.status(),
        scan.description(),
        scan.place() == null ? "" : scan.place(),
        scan.at());
    if (shipment.seen(scan.status(), scan.at(), now) && scan.status() == ShipmentStatus.DELIVERED) {
      delivered.fire(new ParcelDelivered(shipment.getId(), shipment.getShopOrderId(), scan.at()));
    }
  }

  private Duration pollInterval() {
    return Duration.ofSeconds(settings.number("GUILDHALL_CARRIER_POLL_SECONDS", 60));
  }
}
