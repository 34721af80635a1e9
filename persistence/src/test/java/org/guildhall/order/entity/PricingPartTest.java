package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.entity.Cut;
import org.guildhall.promotion.entity.DiscountedLines;
import org.guildhall.promotion.entity.Funder;
import org.guildhall.promotion.entity.LineDiscount;
import org.guildhall.tax.entity.TaxRule;
import org.guildhall.tax.entity.TaxTable;
import org.junit.jupiter.api.Test;

/** What parts of an order come to, by the worked example of the money rules and by any other. */
class PricingPartTest {
  private static final TaxTable TAX = table("0.0825");
  private static final Cut TEN_PERCENT = new Cut(CouponKind.PERCENT, 10, 0, Funder.SHOP);

  // A line of a basket: what one costs, and how many.
  record Line(long unitMinor, int quantity) {
    long subtotal() {
      return unitMinor * quantity;
    }
  }

  // A basket of several makers, with a coupon of each and one of the market.
  record Basket(List<List<Line>> shops, List<Cut> shopCuts, Cut marketCut, String rate) {}

  @Test
  void theWorkedExampleOfTheMoneyRules() {
    var mugs = part(List.of(new Line(2400, 2)), less(TEN_PERCENT, new Line(2400, 2)), 850, 0, 300);
    var bowl = part(List.of(new Line(9500, 1)), List.of(LineDiscount.NONE), 0, 0, 0);

    var a = priced(mugs, TAX);
    var b = priced(bowl, TAX);

    assertThat(a.totals()).isEqualTo(Totals.of(4800, 480, 850, 300, 356 + 70 + 25));
    assertThat(a.totals().getTotalMinor()).isEqualTo(5921);
    assertThat(a.breakdown()).isEqualTo(Breakdown.of(0, 0, 70, 25));
    assertThat(b.totals()).isEqualTo(Totals.of(9500, 0, 0, 0, 784));
    assertThat(b.totals().getTotalMinor()).isEqualTo(10284);
    assertThat(a.totals().plus(b.totals()).getTotalMinor()).isEqualTo(16205);
  }

  @Test
  void whatTheMarketTakesOffIsTaxedLikeTheBuyersMoney() {
    var market = new Cut(CouponKind.PERCENT, 10, 0, Funder.PLATFORM);

    var part =
        priced(part(List.of(new Line(9500, 1)), less(market, new Line(9500, 1)), 0, 850, 0), TAX);

    assertThat(part.lines().get(0).platformDiscountMinor()).isEqualTo(950);
    assertThat(part.lines().get(0).taxMinor()).isEqualTo(784);
    assertThat(part.breakdown()).isEqualTo(Breakdown.of(950, 850, 70, 0));
    assertThat(part.totals()).isEqualTo(Totals.of(9500, 950, 0, 0, 784 + 70));
  }

  @Property
  void totalsAreTheSumsOfTheirRoundedParts(@ForAll("baskets") Basket basket) {
    var parts = priced(basket);

    var whole = parts.stream().map(PricedShop::totals).reduce(Totals.zero(), Totals::plus);
    long byLine = 0;
    for (var part : parts) {
      for (var line : part.lines()) {
        byLine += line.netMinor() + line.taxMinor();
      }
      byLine += part.shipping().amountMinor() + part.shipping().taxMinor();
      byLine += part.wrap().amountMinor() + part.wrap().taxMinor();
    }
    assertThat(whole.getTotalMinor()).isEqualTo(byLine);
    assertThat(parts.stream().map(PricedShop::breakdown).reduce(Breakdown.zero(), Breakdown::plus))
        .satisfies(
            told ->
                assertThat(told.getPlatformDiscountMinor())
                    .isBetween(0L, whole.getDiscountMinor()));
  }

  @Property
  void aDiscountNeverExceedsItsLine(@ForAll("baskets") Basket basket) {
    for (var part : priced(basket)) {
      for (var line : part.lines()) {
        assertThat(line.sellerDiscountMinor()).isNotNegative();
        assertThat(line.platformDiscountMinor()).isNotNegative();
        assertThat(line.netMinor()).isNotNegative();
      }
    }
  }

  @Property
  void aCouponTakesOffExactlyWhatItSaysOrAllThereIs(@ForAll("baskets") Basket basket) {
    for (int i = 0; i < basket.shops().size(); i++) {
      var cut = basket.shopCuts().get(i);
      long items = basket.shops().get(i).stream().mapToLong(Line::subtotal).sum();
      long off = DiscountedLines.of(subtotals(basket.shops().get(i))).less(cut).offMinor();

      assertThat(off).isEqualTo(exact(cut, items));
    }
  }

  @Property
  void taxIsRoundedHalfUpOncePerLine(@ForAll("baskets") Basket basket) {
    for (var part : priced(basket)) {
      for (var line : part.lines()) {
        long base = line.subtotalMinor() - line.sellerDiscountMinor();
        assertThat(line.taxMinor()).isEqualTo(halfUp(base, basket.rate()));
      }
      assertThat(part.shipping().taxMinor())
          .isEqualTo(
              halfUp(
                  part.shipping().amountMinor() + part.shipping().platformMinor(), basket.rate()));
      assertThat(part.wrap().taxMinor())
          .isEqualTo(halfUp(part.wrap().amountMinor(), basket.rate()));
    }
  }

  @Provide
  Arbitrary<Basket> baskets() {
    var line =
        Combinators.combine(
                Arbitraries.longs().between(1, 2_000_000), Arbitraries.integers().between(1, 99))
            .as(Line::new);
    var shop = line.list().ofMinSize(1).ofMaxSize(6);
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            count ->
                Combinators.combine(
                        shop.list().ofSize(count),
                        cuts(Funder.SHOP).list().ofSize(count),
                        cuts(Funder.PLATFORM),
                        Arbitraries.of("0", "0.0625", "0.0663", "0.0825", "0.1"))
                    .as(Basket::new));
  }

  private static Arbitrary<Cut> cuts(Funder funder) {
    return Arbitraries.oneOf(
        Arbitraries.integers()
            .between(1, 100)
            .map(percent -> new Cut(CouponKind.PERCENT, percent, 0, funder)),
        Arbitraries.longs()
            .between(1, 500_000)
            .map(amount -> new Cut(CouponKind.FIXED, 0, amount, funder)),
        Arbitraries.just(new Cut(CouponKind.FREE_SHIPPING, 0, 0, funder)));
  }

  private static List<PricedShop> priced(Basket basket) {
    var shops = new ArrayList<DiscountedLines>();
    for (int i = 0; i < basket.shops().size(); i++) {
      var lines = DiscountedLines.of(subtotals(basket.shops().get(i)));
      shops.add(lines.less(basket.shopCuts().get(i)));
    }
    var all =
        shops.stream()
            .reduce(DiscountedLines.of(List.of()), DiscountedLines::and)
            .less(basket.marketCut());
    var priced = new ArrayList<PricedShop>();
    int from = 0;
    for (var lines : basket.shops()) {
      var part = all.part(from, lines.size());
      priced.add(priced(part(lines, part.discounts(), 850, 125, 300), table(basket.rate())));
      from += lines.size();
    }
    return priced;
  }

  private static PricingPart part(
      List<Line> lines,
      List<LineDiscount> discounts,
      long shipping,
      long platformShipping,
      long wrap) {
    var parts = new ArrayList<PartLine>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      parts.add(
          new PartLine(
              u(i + 1), u(1), line.quantity(), line.unitMinor(), "GENERAL", discounts.get(i)));
    }
    return new PricingPart(u(1), u(1), "Ground", shipping, platformShipping, wrap, parts);
  }

  private static PricedShop priced(PricingPart part, TaxTable table) {
    return part.priced(part.taxed().stream().map(table::on).toList());
  }

  private static List<LineDiscount> less(Cut cut, Line... lines) {
    return DiscountedLines.of(subtotals(List.of(lines))).less(cut).discounts();
  }

  private static List<Long> subtotals(List<Line> lines) {
    return lines.stream().map(Line::subtotal).toList();
  }

  private static long exact(Cut cut, long items) {
    return switch (cut.kind()) {
      case PERCENT ->
          BigDecimal.valueOf(items)
              .multiply(BigDecimal.valueOf(cut.percent()).movePointLeft(2))
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact();
      case FIXED -> Math.min(cut.amountMinor(), items);
      case FREE_SHIPPING -> 0;
    };
  }

  private static long halfUp(long base, String rate) {
    return new BigDecimal(rate)
        .multiply(BigDecimal.valueOf(base))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static TaxTable table(String rate) {
    return new TaxTable(
        List.of(new TaxRule("NY", "*", new BigDecimal(rate), "New York sales tax")));
  }
}
