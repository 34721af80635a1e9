package org.guildhall.order.entity;

import static org.guildhall.testing.World.u;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guildhall.cart.entity.Gift;
import org.guildhall.shipping.entity.DeliveryDates;

/** Shop orders for tests: two of one thing at 24.00, one of another at 95.00, 8.50 to ship. */
final class Parts {
  static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");

  private Parts() {}

  static ShopOrder placed() {
    var terms =
        new ShopOrderTerms(
            u(1),
            "26-0000001-A-1",
            "USD",
            ShippingTerms.of("Ground", 4, 7, 2),
            Totals.of(14300, 0, 850, 0, 0),
            Breakdown.zero(),
            AppliedCoupons.none(),
            Gift.none(),
            null);
    return ShopOrder.place(u(5), terms, List.of(thing(1, 2, 2400), thing(2, 1, 9500)), NOW);
  }

  static ShopOrder paid() {
    var order = placed();
    order.paid(promise(), Actor.provider(), NOW);
    return order;
  }

  static DeliveryDates promise() {
    return DeliveryDates.promise(LocalDate.of(2026, 6, 9), "1,2,3,4,5", 2, 4, 7);
  }

  private static ItemSnapshot thing(int n, int quantity, long price) {
    return new ItemSnapshot(
        u(n),
        u(n),
        "Thing " + n,
        "",
        "SKU-" + n,
        null,
        "thing-" + n,
        "GENERAL",
        14,
        quantity,
        price,
        0,
        0,
        0,
        BigDecimal.ZERO,
        true);
  }
}
