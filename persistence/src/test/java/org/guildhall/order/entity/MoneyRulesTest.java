package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildhall.ledger.entity.CommissionTerms;
import org.guildhall.ledger.entity.FeeBearer;
import org.guildhall.ledger.entity.SettledPart;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.entity.Cut;

/** The money rules over 100,000 random baskets, each sold, settled and given back in pieces. */
class MoneyRulesTest {
  private static final int TRIES = 100_000;

  @Property(tries = TRIES)
  void everyRuleHoldsFromTheBasketToTheLastRefund(@ForAll("baskets") RandomBasket basket) {
    var priced = PricedBasket.of(basket);
    pricesAreSumsOfPartsRoundedOnce(priced);
    if (!priced.isPayable()) {
      return;
    }
    var sold = SoldBasket.of(priced);
    splitsAreThePayment(sold);
    makersGetWhatTheFormulaSays(sold);
    new RefundWalk(sold).go();
  }

  @Provide
  Arbitrary<RandomBasket> baskets() {
    return Arbitraries.randomValue(RandomBasket::of);
  }

  // rules 1, 2, 3, 5 and 7
  private static void pricesAreSumsOfPartsRoundedOnce(PricedBasket priced) {
    var tax = priced.basket().tax();
    long paid = 0;
    for (int i = 0; i < priced.parts().size(); i++) {
      var part = priced.parts().get(i);
      var shop = priced.basket().shops().get(i);
      long sum = part.shipping().amountMinor() + part.shipping().taxMinor();
      sum += part.wrap().amountMinor() + part.wrap().taxMinor();
      long off = 0;
      for (int j = 0; j < part.lines().size(); j++) {
        var line = part.lines().get(j);
        assertThat(line.sellerDiscountMinor()).isNotNegative();
        assertThat(line.platformDiscountMinor()).isNotNegative();
        assertThat(line.netMinor()).isNotNegative();
        long base = line.subtotalMinor() - line.sellerDiscountMinor();
        assertThat(line.taxMinor()).isEqualTo(share(base, tax.rate(shop.lines().get(j).taxCode())));
        sum += line.netMinor() + line.taxMinor();
        off += line.sellerDiscountMinor();
      }
      assertThat(part.totals().getTotalMinor()).isEqualTo(sum);
      assertThat(off).isEqualTo(off(shop.cut(), part.totals().getItemsMinor()));
      paid += sum;
    }
    assertThat(priced.totals().getTotalMinor()).isEqualTo(paid);
  }

  // rule 3 and the splits of rule 18
  private static void splitsAreThePayment(SoldBasket sold) {
    long splits = 0;
    for (var order : sold.orders()) {
      long split = sold.payment().getSplits().get(order.getId()).getCapturedMinor();
      assertThat(split).isEqualTo(order.getTotals().getTotalMinor());
      splits += split;
    }
    assertThat(sold.payment().getCapturedMinor()).isEqualTo(splits);
    assertThat(sold.settlement().chargedMinor()).isEqualTo(splits);
  }

  // rules 5, 7, 8, 9 and 10
  private static void makersGetWhatTheFormulaSays(SoldBasket sold) {
    var settlement = sold.settlement();
    var terms = sold.priced().basket().fee();
    assertThat(settlement.feeMinor())
        .isEqualTo(share(settlement.chargedMinor(), terms.rate()) + terms.fixedMinor());
    long borne = 0;
    for (int i = 0; i < sold.orders().size(); i++) {
      var order = sold.orders().get(i);
      var part = settlement.parts().get(i);
      var shop = sold.priced().basket().shops().get(i);
      long commission = 0;
      long commissionTax = 0;
      long itemsNet = 0;
      var items = order.getItems().iterator();
      for (int j = 0; j < shop.lines().size(); j++) {
        long base = base(items.next());
        var line = shop.lines().get(j).terms();
        long taken = Math.min(share(base, line.rate()) + line.fixedMinor(), base);
        assertThat(part.lines().get(j).commissionMinor()).isEqualTo(taken);
        commission += taken;
        commissionTax += share(taken, line.taxRate());
        itemsNet += base;
      }
      var totals = order.getTotals();
      long postage = totals.getShippingMinor() + order.getBreakdown().getPlatformShippingMinor();
      long wrap = share(totals.getWrapMinor(), shop.terms().rate());
      long shipping = ofShipping(shop.terms(), postage);
      commission += wrap + shipping;
      commissionTax +=
          share(wrap, shop.terms().taxRate()) + share(shipping, shop.terms().taxRate());
      feeIsTheFairShare(part, settlement.feeMinor(), settlement.chargedMinor(), terms.bearer());
      assertThat(part.netMinor())
          .isEqualTo(
              itemsNet
                  + postage
                  + totals.getWrapMinor()
                  - commission
                  - commissionTax
                  - part.feeMinor());
      borne += part.feeMinor();
    }
    assertThat(borne + settlement.marketFeeMinor()).isEqualTo(settlement.feeMinor());
    assertThat(borne).isEqualTo(terms.bearer() == FeeBearer.SELLER ? settlement.feeMinor() : 0);
  }

  // largest remainder: less than a cent from the exact share
  private static void feeIsTheFairShare(
      SettledPart part, long fee, long charged, FeeBearer bearer) {
    long whole = bearer == FeeBearer.SELLER ? fee : 0;
    var exact =
        BigDecimal.valueOf(whole)
            .multiply(BigDecimal.valueOf(part.part().totalMinor()))
            .divide(BigDecimal.valueOf(charged), 9, RoundingMode.HALF_UP);
    assertThat(exact.subtract(BigDecimal.valueOf(part.feeMinor())).abs())
        .isLessThan(BigDecimal.ONE);
  }

  private static long base(OrderItem item) {
    return item.getSubtotalMinor() - item.getSellerDiscountMinor();
  }

  private static long ofShipping(CommissionTerms terms, long postage) {
    return terms.includesShipping() ? share(postage, terms.rate()) : 0;
  }

  private static long off(Cut cut, long items) {
    if (cut == null || cut.kind() == CouponKind.FREE_SHIPPING) {
      return 0;
    }
    return cut.kind() == CouponKind.FIXED
        ? Math.min(cut.amountMinor(), items)
        : share(items, BigDecimal.valueOf(cut.percent()).movePointLeft(2));
  }

  private static long share(long amount, BigDecimal rate) {
    return rate.multiply(BigDecimal.valueOf(amount))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
