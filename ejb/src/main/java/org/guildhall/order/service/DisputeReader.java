package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.guildhall.order.entity.OrderDisputeRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.Dispute;
import org.guildhall.payment.service.EvidenceRecordService.Parcel;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentRepository;

/** Puts a dispute together with the orders and parcels it is about. */
@ApplicationScoped
public class DisputeReader {
  @Inject OrderDisputeRepository lists;
  @Inject ShipmentRepository shipments;
  @Inject DisputeCover cover;
  @Inject Clock clock;

  DisputeDetails read(Dispute dispute, boolean mayAnswer, Predicate<ShopOrder> visible) {
    return DisputeDetails.of(
        dispute,
        lists.orderNumber(dispute.getId()),
        mayAnswer && dispute.isAnswerable(clock.instant()),
        lists.parts(dispute.getId()).stream()
            .filter(visible)
            .map(part -> part(dispute, part))
            .toList());
  }

  private DisputeDetails.Part part(Dispute dispute, ShopOrder order) {
    var parcels = shipments.ofShopOrders(List.of(order.getId()));
    return DisputeDetails.part(
        dispute,
        order,
        cover.covers(dispute, order, parcels),
        parcels.stream().map(DisputeReader::line).toList());
  }

  private static DisputeDetails.ParcelLine line(Shipment parcel) {
    return new DisputeDetails.ParcelLine(
        parcel.getCarrier().name(), parcel.getTrackingNumber(), parcel.getShippedAt());
  }

  /** The first parcel with a number, of the parts in their order; of nulls where there is none. */
  Parcel proof(UUID disputeId) {
    return lists.parts(disputeId).stream()
        .flatMap(part -> shipments.ofShopOrders(List.of(part.getId())).stream())
        .filter(parcel -> parcel.getTrackingNumber() != null)
        .findFirst()
        .map(parcel -> new Parcel(parcel.getCarrier().name(), parcel.getTrackingNumber()))
        .orElse(new Parcel(null, null));
  }
}
