package org.guildhall.order.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.guildhall.ledger.entity.CommissionTerms;
import org.guildhall.ledger.entity.FeeBearer;
import org.guildhall.ledger.entity.FeeTerms;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.entity.Cut;
import org.guildhall.promotion.entity.Funder;
import org.guildhall.tax.entity.TaxRule;
import org.guildhall.tax.entity.TaxTable;
import org.guildhall.testing.World;

/**
 * What somebody might buy: things of up to four makers with coupons of all kinds and both funders,
 * postage, wrap, tax by kind of thing, and the terms of commission and fee. A sale price is a price
 * like any other. The coupon of the market is null where there is none.
 *
 * @param refunds decides what goes back afterwards
 */
record RandomBasket(List<Shop> shops, Cut marketCut, TaxTable tax, FeeTerms fee, long refunds) {
  private static final String REGION = "NY";

  /** One maker's part; the coupon is null where there is none, the plain service costs least. */
  record Shop(
      List<Line> lines, Cut cut, long shipping, long plain, long wrap, CommissionTerms terms) {}

  record Line(long unitMinor, int quantity, String taxCode, CommissionTerms terms) {
    long subtotal() {
      return unitMinor * quantity;
    }
  }

  static RandomBasket of(Random random) {
    return new RandomBasket(
        many(1 + random.nextInt(random.nextInt(4) + 1), () -> shop(random)),
        random.nextInt(3) == 0 ? cut(random, Funder.PLATFORM) : null,
        tax(random),
        fee(random),
        random.nextLong());
  }

  private static Shop shop(Random random) {
    long shipping = random.nextInt(4) == 0 ? 0 : random.nextInt(2500);
    return new Shop(
        many(1 + random.nextInt(random.nextInt(5) + 1), () -> line(random)),
        random.nextInt(2) == 0 ? cut(random, Funder.SHOP) : null,
        shipping,
        random.nextBoolean() ? shipping : random.nextInt((int) shipping + 1),
        random.nextInt(3) == 0 ? 1 + random.nextInt(1000) : 0,
        terms(random));
  }

  private static Line line(Random random) {
    long unit =
        switch (random.nextInt(6)) {
          case 0 -> 1 + random.nextInt(9);
          case 1 -> 1 + random.nextInt(2_000_000);
          default -> 100 + random.nextInt(20_000);
        };
    int quantity = random.nextInt(8) == 0 ? 1 + random.nextInt(99) : 1 + random.nextInt(4);
    return new Line(unit, quantity, random.nextInt(3) == 0 ? "FOOD" : "GENERAL", terms(random));
  }

  private static Cut cut(Random random, Funder funder) {
    return switch (random.nextInt(5)) {
      case 0 -> new Cut(CouponKind.FREE_SHIPPING, 0, 0, funder);
      case 1, 2 -> new Cut(CouponKind.FIXED, 0, 1 + random.nextInt(5000), funder);
      default ->
          new Cut(
              CouponKind.PERCENT,
              random.nextInt(10) == 0 ? 100 : 1 + random.nextInt(60),
              0,
              funder);
    };
  }

  private static TaxTable tax(Random random) {
    var rules = new ArrayList<TaxRule>();
    for (var code : List.of("*", "FOOD", TaxTable.SHIPPING, TaxTable.GIFT_WRAP)) {
      if (random.nextInt(3) > 0) {
        var rate = random.nextInt(5) == 0 ? BigDecimal.ZERO : share(random, 110_000);
        rules.add(new TaxRule(REGION, code, rate, "Sales tax"));
      }
    }
    return new TaxTable(rules);
  }

  private static FeeTerms fee(Random random) {
    return new FeeTerms(
        share(random, 50_000),
        random.nextInt(60),
        random.nextInt(4) == 0 ? FeeBearer.PLATFORM : FeeBearer.SELLER);
  }

  private static CommissionTerms terms(Random random) {
    return new CommissionTerms(
        World.u(1),
        share(random, 300_000),
        random.nextInt(4) == 0 ? random.nextInt(200) : 0,
        random.nextInt(3) == 0,
        random.nextInt(3) == 0 ? share(random, 250_000) : BigDecimal.ZERO);
  }

  private static BigDecimal share(Random random, int mostMillionths) {
    return new BigDecimal(random.nextInt(mostMillionths)).movePointLeft(6);
  }

  private static <T> List<T> many(int count, Supplier<T> one) {
    var all = new ArrayList<T>();
    for (int i = 0; i < count; i++) {
      all.add(one.get());
    }
    return List.copyOf(all);
  }
}
