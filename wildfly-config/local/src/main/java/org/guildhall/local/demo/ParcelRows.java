package org.guildhall.local.demo;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.local.demo.Purchase.Part;

/**
 * Parcels with what the carrier said of them. Nobody polls for them: the sandbox knows them not.
 */
final class ParcelRows {
  private static final Duration TO_THE_DEPOT = Duration.ofHours(3);
  private static final BigInteger SERIALS = BigInteger.TEN.pow(8);

  private final Loading loading;

  ParcelRows(Loading loading) {
    this.loading = loading;
  }

  void write(Purchase purchase, Part part, UUID shopOrder) {
    var shipped = part.timeline().shippedAt();
    var delivered = part.timeline().deliveredAt();
    var name = "parcel/" + purchase.key() + "/" + part.shop().slug();
    var id = loading.ids().make(name, shipped);
    loading
        .into("shipment")
        .with("id", id)
        .with("shop_order_id", shopOrder)
        .with("carrier", part.carrier())
        .with("service", part.service())
        .with("tracking_number", trackingNumber(part.carrier(), name))
        .with("status", delivered == null ? "IN_TRANSIT" : "DELIVERED")
        .with("shipped_at", shipped)
        .with("delivered_at", delivered)
        .times(shipped, delivered == null ? shipped.plus(TO_THE_DEPOT) : delivered);
    for (var line : part.lines()) {
      loading
          .into("shipment_item")
          .with("shipment_id", id)
          .with("order_item_id", loading.ids().of(line.name(purchase)))
          .with("quantity", line.quantity());
    }
    writeJourney(purchase, part, id, name);
  }

  private void writeJourney(Purchase purchase, Part part, UUID shipment, String name) {
    var shipped = part.timeline().shippedAt();
    var delivered = part.timeline().deliveredAt();
    var home = place(part.shop().place().city(), part.shop().place().region());
    var here = place(purchase.buyer().address().city(), purchase.buyer().address().region());
    var seen = new Seen(shipment, name);
    write(seen, "OR", "IN_TRANSIT", "The carrier has the parcel", home, shipped.plus(TO_THE_DEPOT));
    if (delivered != null) {
      var morning = delivered.minus(TO_THE_DEPOT);
      write(seen, "OD", "OUT_FOR_DELIVERY", "Out for delivery", here, morning);
      write(seen, "DL", "DELIVERED", "Delivered, left at the door", here, delivered);
    } else if (part.lastSeen() != null) {
      var midway = half(shipped.plus(TO_THE_DEPOT), loading.now());
      write(seen, "DP", "IN_TRANSIT", "Left the depot", part.lastSeen(), midway);
    }
  }

  private record Seen(UUID shipment, String name) {}

  private void write(
      Seen seen, String code, String status, String text, String place, Instant when) {
    loading
        .into("tracking_event")
        .with("id", loading.ids().make(seen.name() + "/" + code, when))
        .with("shipment_id", seen.shipment())
        .with("code", code)
        .with("status", status)
        .with("description", text)
        .with("place", place)
        .with("occurred_at", when);
  }

  private static Instant half(Instant from, Instant to) {
    return from.plus(Duration.between(from, to).dividedBy(2));
  }

  private static String place(String city, String region) {
    return city + ", " + region;
  }

  private static String trackingNumber(String carrier, String name) {
    var serial = new BigInteger(1, NamedIds.sha256(name)).mod(SERIALS).intValueExact();
    return carrier.equals("UPS") ? ups(serial) : "94001118992%011d".formatted(serial);
  }

  /** 1Z, a shipper, a service, a serial, and the check digit UPS asks for. */
  private static String ups(int serial) {
    var body = "6GH77103%07d".formatted(serial % 10_000_000);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      var sign = body.charAt(i);
      int value = Character.isDigit(sign) ? sign - '0' : (sign - '?') % 10;
      sum += i % 2 == 0 ? value : 2 * value;
    }
    return "1Z" + body + (10 - sum % 10) % 10;
  }
}
