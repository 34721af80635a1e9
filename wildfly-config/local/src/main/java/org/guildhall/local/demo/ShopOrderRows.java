package org.guildhall.local.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.local.demo.Amounts.PricedLine;
import org.guildhall.local.demo.Amounts.PricedPart;
import org.guildhall.local.demo.Purchase.Line;
import org.guildhall.local.demo.Purchase.Part;
import org.guildhall.local.demo.Timeline.Step;

/** Each maker's part of an order: its items, its history, what it took from the shelf. */
final class ShopOrderRows {
  private final Loading loading;
  private final ParcelRows parcels;
  private final ReviewRows reviews;

  ShopOrderRows(Loading loading) {
    this.loading = loading;
    this.parcels = new ParcelRows(loading);
    this.reviews = new ReviewRows(loading);
  }

  void write(Purchase purchase, PricedPart priced, UUID order, String number, String orderNumber) {
    var part = priced.part();
    var id = loading.ids().make(name(purchase, part), purchase.placedAt());
    writeShopOrder(priced, id, order, number);
    for (var line : priced.lines()) {
      writeItem(purchase, priced, line, id);
      if (part.status().isPaid()) {
        writeSale(purchase, part, line.line(), orderNumber);
      }
    }
    part.timeline().steps().forEach(step -> writeStep(part, step, id));
    if (part.status().hasLeft()) {
      parcels.write(purchase, part, id);
    }
    reviews.write(purchase, part);
  }

  static String name(Purchase purchase, Part part) {
    return "shop-order/" + purchase.key() + "/" + part.shop().slug();
  }

  private void writeShopOrder(PricedPart priced, UUID id, UUID order, String number) {
    var part = priced.part();
    var timeline = part.timeline();
    int processing = processingDays(part);
    var transit = priced.rate().transitDays();
    var shipBy = timeline.paidAt() == null ? null : day(timeline, processing);
    loading
        .into("shop_order")
        .with("id", id)
        .with("customer_order_id", order)
        .with("shop_id", loading.ids().of("shop/" + part.shop().slug()))
        .with("number", number)
        .with("status", timeline.status().name())
        .with("ship_by", shipBy)
        .with("arrives_from", shipBy == null ? null : WorkingDays.after(shipBy, transit.min()))
        .with("arrives_to", shipBy == null ? null : WorkingDays.after(shipBy, transit.max()))
        .with("shipping_service", priced.rate().service())
        .with("transit_min_days", transit.min())
        .with("transit_max_days", transit.max())
        .with("processing_days", processing)
        .with("currency", "USD")
        .with("items_minor", priced.items())
        .with("shipping_minor", priced.shipping())
        .with("shipping_tax_minor", priced.shippingTax())
        .with("tax_minor", priced.tax())
        .with("total_minor", priced.total())
        .with("buyer_note", part.buyerNote())
        .with("cancel_reason", part.cancelReason())
        .with("accepted_at", timeline.acceptedAt())
        .with("shipped_at", timeline.shippedAt())
        .with("delivered_at", timeline.deliveredAt())
        .with("completed_at", timeline.completedAt())
        .with("cancelled_at", timeline.cancelledAt())
        .times(timeline.placedAt(), timeline.lastChange());
  }

  private static LocalDate day(Timeline timeline, int workingDays) {
    return WorkingDays.after(LocalDate.ofInstant(timeline.paidAt(), ZoneOffset.UTC), workingDays);
  }

  private static int processingDays(Part part) {
    return part.lines().stream()
        .mapToInt(line -> line.listing().processingDays().max())
        .max()
        .orElseThrow();
  }

  private void writeItem(Purchase purchase, PricedPart part, PricedLine priced, UUID shopOrder) {
    var line = priced.line();
    var listing = line.listing();
    var status = part.part().status();
    loading
        .into("order_item")
        .with("id", loading.ids().make(line.name(purchase), purchase.placedAt()))
        .with("shop_order_id", shopOrder)
        .with("position", priced.position())
        .with("product_id", loading.ids().of("product/" + listing.slug()))
        .with("variant_id", loading.ids().of("variant/" + line.variant().sku()))
        .with("title", listing.title())
        .with("options_text", optionsText(line))
        .with("sku", line.variant().sku())
        .with("media_id", loading.ids().of("media/" + listing.pictures().get(0).file()))
        .with("product_slug", listing.slug())
        .with("tax_code", priced.taxCode())
        .with("returns_days", part.part().shop().policies().returnDays())
        .with("quantity", line.quantity())
        .with("unit_price_minor", line.variant().price())
        .with("subtotal_minor", priced.subtotal())
        .with("tax_minor", priced.tax())
        .with("tax_rate", priced.taxRate())
        .with("quantity_shipped", status.hasLeft() ? line.quantity() : 0)
        .with("quantity_cancelled", status == Status.CANCELLED ? line.quantity() : 0)
        .with("tracked", true);
  }

  private static String optionsText(Line line) {
    var options = line.listing().options();
    return IntStream.range(0, options.size())
        .mapToObj(axis -> options.get(axis).name() + ": " + line.variant().values().get(axis))
        .collect(Collectors.joining(" · "));
  }

  private void writeSale(Purchase purchase, Part part, Line line, String orderNumber) {
    var when = part.timeline().paidAt();
    loading
        .into("stock_movement")
        .with("id", loading.ids().make("sale-" + line.name(purchase), when))
        .with("variant_id", loading.ids().of("variant/" + line.variant().sku()))
        .with("quantity", -line.quantity())
        .with("reason", "SALE")
        .with("reference", orderNumber)
        .with("created_at", when);
  }

  private void writeStep(Part part, Step step, UUID shopOrder) {
    var owner = loading.ids().of("account/" + part.shop().owner());
    loading
        .into("shop_order_transition")
        .with("shop_order_id", shopOrder)
        .with("from_status", step.from() == null ? null : step.from().name())
        .with("to_status", step.to().name())
        .with("actor_id", step.actor().equals("SELLER") ? owner : null)
        .with("actor_kind", step.actor())
        .with("reason", step.to() == Status.CANCELLED ? part.cancelReason() : null)
        .with("occurred_at", step.when());
  }
}
