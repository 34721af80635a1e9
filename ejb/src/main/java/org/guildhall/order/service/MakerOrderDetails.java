package org.guildhall.order.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.Destination;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.Money;

/**
 * A shop order as its maker works on it. The tax is told apart: it is never the maker's.
 *
 * @param marketPays what the market took off for the buyer and pays the maker
 * @param version the order as it is now, for steps that must not meet another
 * @param cancellation what the buyer asked, or null
 * @param hold why the office holds it, or null
 * @param shops how many shops send parts of the same purchase, this one included
 */
public record MakerOrderDetails(
    UUID id,
    int version,
    String number,
    String shop,
    ShopOrderStatus status,
    Instant placedAt,
    LocalDate shipBy,
    LocalDate arrivesFrom,
    LocalDate arrivesTo,
    boolean late,
    String shippingService,
    Destination destination,
    String buyerNote,
    String cancelReason,
    int shops,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    Money tax,
    Money total,
    Money marketPays,
    Gift gift,
    List<MakerOrderLine> lines,
    List<MakerParcel> parcels,
    List<MakerOrderStep> steps,
    CancellationDetails cancellation,
    HoldDetails hold) {

  static MakerOrderDetails of(
      ShopOrder order,
      CustomerOrder purchase,
      String shop,
      int shops,
      LocalDate today,
      List<MakerOrderLine> lines,
      List<MakerParcel> parcels,
      CancellationDetails cancellation,
      HoldDetails hold) {
    var totals = order.getTotals();
    var currency = order.getCurrency();
    return new MakerOrderDetails(
        order.getId(),
        order.getVersion(),
        order.getNumber(),
        shop,
        order.getStatus(),
        purchase.getPlacedAt(),
        order.getShipBy(),
        order.getArrivesFrom(),
        order.getArrivesTo(),
        order.isLate(today),
        order.getShipping().getShippingService(),
        purchase.destination(),
        order.getBuyerNote(),
        order.getCancelReason(),
        shops,
        Money.of(totals.getItemsMinor(), currency),
        Money.of(totals.getDiscountMinor(), currency),
        Money.of(totals.getShippingMinor(), currency),
        Money.of(totals.getWrapMinor(), currency),
        Money.of(totals.getTaxMinor(), currency),
        Money.of(totals.getTotalMinor(), currency),
        Money.of(
            order.getBreakdown().getPlatformDiscountMinor()
                + order.getBreakdown().getPlatformShippingMinor(),
            currency),
        order.getGift(),
        lines,
        parcels,
        order.getTransitions().stream().map(MakerOrderStep::of).toList(),
        cancellation,
        hold);
  }

  /** What the maker's work and postage come to, before the market's part. */
  public Money takings() {
    return items.minus(discount).plus(shipping).plus(wrap).plus(marketPays);
  }

  /** True when the buyer waits for an answer. */
  public boolean isCancellationAsked() {
    return cancellation != null && cancellation.isOpen();
  }

  public int units() {
    return lines.stream().mapToInt(MakerOrderLine::quantity).sum();
  }
}
