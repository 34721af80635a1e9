package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.CancellationRequest;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderFactsRepository.Maker;
import org.guildhall.order.entity.OrderFactsRepository.Step;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.Shipment;
import org.guildhall.shipping.entity.ShipmentRepository;
import org.guildhall.shipping.entity.TrackingEvent;

/**
 * Reads whole orders: eight statements, nine with proofs' pictures, however many makers and parcels
 * there are.
 */
@ApplicationScoped
public class OrderReader {
  @Inject OrderRepository orders;
  @Inject OrderFactsRepository facts;
  @Inject ShipmentRepository shipments;
  @Inject CancellationRepository requests;
  @Inject ProofReader proofs;
  @Inject OrderPictures pictures;
  @Inject Clock clock;

  OrderDetails details(CustomerOrder order) {
    var parcels = parcels(orders.shopOrders(order.getId()));
    var totals = order.getTotals();
    var currency = order.getCurrency();
    return new OrderDetails(
        order.getId(),
        order.getOrderNumber(),
        order.getAccountId(),
        order.getStatus(),
        order.getPlacedAt(),
        order.getPaidAt(),
        order.getEmail(),
        order.destination(),
        Money.of(totals.getItemsMinor(), currency),
        Money.of(totals.getDiscountMinor(), currency),
        Money.of(totals.getShippingMinor(), currency),
        Money.of(totals.getWrapMinor(), currency),
        Money.of(totals.getTaxMinor(), currency),
        Money.of(totals.getTotalMinor(), currency),
        parcels,
        OrderTimeline.of(order.getPlacedAt(), order.getPaidAt(), parcels));
  }

  List<ParcelDetails> parcels(List<ShopOrder> parts) {
    var ids = parts.stream().map(AggregateRoot::getId).toList();
    var makers = facts.makers(parts.stream().map(ShopOrder::getShopId).toList());
    var sent = shipments(ids);
    var steps = facts.steps(ids).stream().collect(Collectors.groupingBy(Step::shopOrderId));
    var asked = requests.of(ids);
    var shownBefore = proofs.of(ids);
    var shown =
        pictures.of(
            parts.stream()
                .flatMap(part -> part.getItems().stream())
                .map(OrderItem::getMediaId)
                .collect(Collectors.toList()));
    return parts.stream()
        .map(
            part ->
                parcel(
                    part,
                    makers.get(part.getShopId()),
                    shown,
                    sent.getOrDefault(part.getId(), List.of()),
                    steps.getOrDefault(part.getId(), List.of()),
                    asked.get(part.getId()),
                    shownBefore.getOrDefault(part.getId(), List.of())))
        .toList();
  }

  private Map<UUID, List<ShipmentDetails>> shipments(List<UUID> shopOrderIds) {
    var sent = shipments.ofShopOrders(shopOrderIds);
    if (sent.isEmpty()) {
      return Map.of();
    }
    var scans =
        shipments.scans(sent.stream().map(AggregateRoot::getId).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    TrackingEvent::getShipmentId,
                    Collectors.mapping(ScanDetails::of, Collectors.toList())));
    return sent.stream()
        .collect(
            Collectors.groupingBy(
                Shipment::getShopOrderId,
                Collectors.mapping(
                    s -> ShipmentDetails.of(s, scans.getOrDefault(s.getId(), List.of())),
                    Collectors.toList())));
  }

  private ParcelDetails parcel(
      ShopOrder part,
      Maker maker,
      Map<UUID, Picture> shown,
      List<ShipmentDetails> sent,
      List<Step> steps,
      CancellationRequest asked,
      List<ProofDetails> rounds) {
    var currency = part.getCurrency();
    var totals = part.getTotals();
    return new ParcelDetails(
        part.getId(),
        part.getNumber(),
        part.getShopId(),
        maker.name(),
        maker.slug(),
        part.getStatus(),
        part.getShipBy(),
        part.getArrivesFrom(),
        part.getArrivesTo(),
        part.isLate(LocalDate.now(clock)),
        part.getShipping().getShippingService(),
        Money.of(totals.getItemsMinor(), currency),
        Money.of(totals.getDiscountMinor(), currency),
        Money.of(totals.getShippingMinor(), currency),
        Money.of(totals.getWrapMinor(), currency),
        Money.of(totals.getTaxMinor(), currency),
        Money.of(totals.getTotalMinor(), currency),
        part.getGift(),
        part.getBuyerNote(),
        part.getCancelReason(),
        part.getShippedAt(),
        part.getDeliveredAt(),
        part.getItems().stream().map(item -> OrderItemDetails.of(item, currency, shown)).toList(),
        sent,
        steps.stream().map(StepDetails::of).toList(),
        asked == null ? null : CancellationDetails.of(asked),
        rounds);
  }
}
