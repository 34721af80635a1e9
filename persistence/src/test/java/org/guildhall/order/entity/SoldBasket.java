package org.guildhall.order.entity;

import static org.guildhall.testing.World.u;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.cart.entity.Gift;
import org.guildhall.ledger.entity.SaleLine;
import org.guildhall.ledger.entity.SalePart;
import org.guildhall.ledger.entity.SettledPart;
import org.guildhall.ledger.entity.Settlement;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.DeliveryDates;

/** A basket that was placed, paid and settled, as the services do it between them. */
record SoldBasket(
    PricedBasket priced, List<ShopOrder> orders, Payment payment, Settlement settlement) {
  static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final DeliveryDates PROMISE =
      DeliveryDates.promise(LocalDate.of(2026, 6, 9), "1,2,3,4,5", 2, 4, 7);

  static SoldBasket of(PricedBasket priced) {
    var orders = new ArrayList<ShopOrder>();
    for (var part : priced.parts()) {
      orders.add(order(part, priced));
    }
    var payment =
        Payment.intend(
            Ids.at(NOW),
            u(5),
            1,
            ProviderName.STRIPE,
            Money.of(priced.totals().getTotalMinor(), "USD"),
            orders.stream()
                .collect(
                    Collectors.toMap(AggregateRoot::getId, o -> o.getTotals().getTotalMinor())),
            NOW.plusSeconds(1),
            NOW);
    payment.capture(payment.amount(), "cs_1", "pi_1", NOW);
    var parts =
        IntStream.range(0, orders.size())
            .mapToObj(i -> sale(orders.get(i), priced.basket().shops().get(i)))
            .toList();
    return new SoldBasket(priced, orders, payment, Settlement.of(parts, priced.basket().fee()));
  }

  SettledPart settled(ShopOrder order) {
    return settlement.parts().get(orders.indexOf(order));
  }

  /** What is frozen of the settlement, for refunds to read. */
  FrozenCommission frozen(ShopOrder order) {
    var settled = settled(order);
    Map<UUID, FrozenCommission.Line> lines = new LinkedHashMap<>();
    settled
        .lines()
        .forEach(
            line ->
                lines.put(
                    line.itemId(),
                    new FrozenCommission.Line(line.commissionMinor(), line.commissionTaxMinor())));
    return new FrozenCommission(
        lines,
        settled.wrapCommissionMinor(),
        settled.shippingCommissionMinor(),
        settled.parcelCommissionTaxMinor());
  }

  private static ShopOrder order(PricedShop part, PricedBasket priced) {
    var terms =
        new ShopOrderTerms(
            part.shopId(),
            "26-0000001-A-1",
            "USD",
            ShippingTerms.of("Ground", 4, 7, 2),
            part.totals(),
            part.breakdown(),
            AppliedCoupons.none(),
            Gift.of(part.wrap().amountMinor() > 0, null, false),
            null);
    var order =
        ShopOrder.place(u(5), terms, part.lines().stream().map(SoldBasket::thing).toList(), NOW);
    order.paid(PROMISE, Actor.provider(), NOW);
    return order;
  }

  private static ItemSnapshot thing(PricedLine line) {
    return new ItemSnapshot(
        line.productId(),
        line.variantId(),
        "A thing",
        "",
        "SKU",
        null,
        "a-thing",
        "GENERAL",
        14,
        line.quantity(),
        line.unitPriceMinor(),
        line.sellerDiscountMinor(),
        line.platformDiscountMinor(),
        line.taxMinor(),
        BigDecimal.ZERO,
        true);
  }

  private static SalePart sale(ShopOrder order, RandomBasket.Shop shop) {
    var totals = order.getTotals();
    var told = order.getBreakdown();
    var items = List.copyOf(order.getItems());
    return new SalePart(
        order.getId(),
        order.getShopId(),
        IntStream.range(0, items.size())
            .mapToObj(i -> line(items.get(i), shop.lines().get(i)))
            .toList(),
        totals.getShippingMinor() + told.getPlatformShippingMinor(),
        totals.getWrapMinor(),
        totals.getTaxMinor(),
        told.getPlatformDiscountMinor() + told.getPlatformShippingMinor(),
        shop.terms());
  }

  private static SaleLine line(OrderItem item, RandomBasket.Line of) {
    return new SaleLine(
        item.getId(), item.getSubtotalMinor() - item.getSellerDiscountMinor(), of.terms());
  }
}
