package org.guildhall.order.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.service.TimelineEntry.Kind;
import org.guildhall.shipping.entity.ShipmentStatus;

/** Makes one line of time out of the steps of all makers and the scans of all parcels. */
final class OrderTimeline {
  private OrderTimeline() {}

  static List<TimelineEntry> of(Instant placedAt, Instant paidAt, List<ParcelDetails> parcels) {
    var entries = new ArrayList<TimelineEntry>();
    entries.add(entry(Kind.PLACED, placedAt, null, null));
    if (paidAt != null) {
      entries.add(entry(Kind.PAID, paidAt, null, null));
    }
    for (var parcel : parcels) {
      parcel.steps().forEach(step -> add(entries, parcel, step));
      parcel.shipments().forEach(shipment -> addScans(entries, parcel, shipment));
    }
    entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
    return List.copyOf(entries);
  }

  private static void add(List<TimelineEntry> entries, ParcelDetails parcel, StepDetails step) {
    var kind = step.isReduction() ? Kind.REDUCED : kind(step.to());
    // a hold is between the office and the maker, and what goes on after it is no news
    if (kind != null && step.from() != ShopOrderStatus.ON_HOLD) {
      entries.add(entry(kind, step.at(), parcel.shopName(), step.reason()));
    }
  }

  private static Kind kind(ShopOrderStatus to) {
    return switch (to) {
      case AWAITING_BUYER -> Kind.ASKED;
      case IN_PRODUCTION -> Kind.ACCEPTED;
      case READY_TO_SHIP -> Kind.READY;
      case PARTIALLY_SHIPPED -> Kind.PARTLY_SHIPPED;
      case SHIPPED -> Kind.SHIPPED;
      case DELIVERED -> Kind.DELIVERED;
      case COMPLETED -> Kind.COMPLETED;
      case CANCELLED -> Kind.CANCELLED;
      default -> null;
    };
  }

  // that it arrived is told by the shop order's own step
  private static void addScans(
      List<TimelineEntry> entries, ParcelDetails parcel, ShipmentDetails shipment) {
    shipment.scans().stream()
        .filter(scan -> scan.status() != ShipmentStatus.DELIVERED)
        .map(
            scan ->
                new TimelineEntry(
                    Kind.SCANNED,
                    scan.at(),
                    parcel.shopName(),
                    scan.description(),
                    scan.place(),
                    scan.status()))
        .forEach(entries::add);
  }

  private static TimelineEntry entry(Kind kind, Instant at, String shop, String detail) {
    return new TimelineEntry(kind, at, shop, detail, null, null);
  }
}
