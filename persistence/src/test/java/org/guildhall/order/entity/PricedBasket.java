package org.guildhall.order.entity;

import static org.guildhall.testing.World.u;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.entity.Cut;
import org.guildhall.promotion.entity.DiscountedLines;

/** A basket at its price, part by part, as the checkout puts it together. */
record PricedBasket(RandomBasket basket, List<PricedShop> parts) {
  private static final long LEAST = 50;

  static PricedBasket of(RandomBasket basket) {
    var discounted =
        basket.shops().stream()
            .map(shop -> less(DiscountedLines.of(subtotals(shop)), shop.cut()))
            .toList();
    var all =
        less(
            discounted.stream().reduce(DiscountedLines.of(List.of()), DiscountedLines::and),
            basket.marketCut());
    var parts = new ArrayList<PricedShop>();
    int from = 0;
    for (int i = 0; i < basket.shops().size(); i++) {
      var shop = basket.shops().get(i);
      var lines = all.part(from, shop.lines().size());
      var part = part(u(i + 1), shop, lines, basket.marketCut());
      parts.add(part.priced(part.taxed().stream().map(basket.tax()::on).toList()));
      from += shop.lines().size();
    }
    return new PricedBasket(basket, parts);
  }

  /** The checkout refuses what a card cannot be charged. */
  boolean isPayable() {
    return parts.stream().allMatch(part -> part.totals().getTotalMinor() > 0)
        && totals().getTotalMinor() >= LEAST;
  }

  Totals totals() {
    return parts.stream().map(PricedShop::totals).reduce(Totals.zero(), Totals::plus);
  }

  private static PricingPart part(
      UUID id, RandomBasket.Shop shop, DiscountedLines lines, Cut market) {
    boolean own = isFree(shop.cut());
    long off = own || isFree(market) ? shop.plain() : 0;
    var things = new ArrayList<PartLine>();
    for (int i = 0; i < shop.lines().size(); i++) {
      var line = shop.lines().get(i);
      things.add(
          new PartLine(
              u(i + 1),
              u(1),
              line.quantity(),
              line.unitMinor(),
              line.taxCode(),
              lines.discounts().get(i)));
    }
    return new PricingPart(
        id, u(1), "Ground", shop.shipping() - off, own ? 0 : off, shop.wrap(), things);
  }

  private static boolean isFree(Cut cut) {
    return cut != null && cut.isFreeShipping();
  }

  private static DiscountedLines less(DiscountedLines lines, Cut cut) {
    return cut == null ? lines : lines.less(cut);
  }

  private static List<Long> subtotals(RandomBasket.Shop shop) {
    return shop.lines().stream().map(RandomBasket.Line::subtotal).toList();
  }
}
