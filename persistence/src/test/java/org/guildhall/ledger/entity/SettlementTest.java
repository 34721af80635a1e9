package org.guildhall.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What makers receive, by the worked example of the money rules and by any other. */
class SettlementTest {
  private static final CommissionTerms EIGHT_PERCENT = terms("0.08", 0, false, "0");
  private static final FeeTerms CARD = new FeeTerms(new BigDecimal("0.029"), 30, FeeBearer.SELLER);
  private static final FeeTerms BORNE =
      new FeeTerms(new BigDecimal("0.029"), 30, FeeBearer.PLATFORM);

  // two mugs at 24.00 less 10 %, shipped at 8.50, wrapped at 3.00, tax 4.51
  private static final SalePart MUGS = part(850, 300, 451, 0, line(4320, EIGHT_PERCENT));
  // one bowl at 95.00, shipped free, tax 7.84
  private static final SalePart BOWL = part(0, 0, 784, 0, line(9500, EIGHT_PERCENT));

  @Test
  void theWorkedExampleOfTheMoneyRules() {
    var settled = Settlement.of(List.of(MUGS, BOWL), CARD);

    assertThat(settled.chargedMinor()).isEqualTo(16205);
    assertThat(settled.feeMinor()).isEqualTo(500);
    var a = settled.parts().get(0);
    assertThat(a.part().totalMinor()).isEqualTo(5921);
    assertThat(a.lines().get(0).commissionMinor()).isEqualTo(346);
    assertThat(a.wrapCommissionMinor()).isEqualTo(24);
    assertThat(a.commissionMinor()).isEqualTo(370);
    assertThat(a.feeMinor()).isEqualTo(183);
    assertThat(a.netMinor()).isEqualTo(4917);
    var b = settled.parts().get(1);
    assertThat(b.part().totalMinor()).isEqualTo(10284);
    assertThat(b.commissionMinor()).isEqualTo(760);
    assertThat(b.feeMinor()).isEqualTo(317);
    assertThat(b.netMinor()).isEqualTo(8423);
  }

  @Test
  void theMarketMayBearTheFee() {
    var settled = Settlement.of(List.of(MUGS, BOWL), BORNE);

    assertThat(settled.marketFeeMinor()).isEqualTo(500);
    assertThat(settled.parts()).extracting(SettledPart::netMinor).containsExactly(5100L, 8740L);
  }

  @Test
  void theMarketMakesUpItsOwnDiscountToTheMaker() {
    var settled = Settlement.of(List.of(part(0, 0, 0, 1000, line(9500, EIGHT_PERCENT))), CARD);

    assertThat(settled.chargedMinor()).isEqualTo(8500);
    assertThat(settled.parts().get(0).commissionMinor()).isEqualTo(760);
    assertThat(settled.parts().get(0).netMinor()).isEqualTo(9500 - 760 - (247 + 30));
  }

  @Test
  void shippingPaysCommissionOnlyWhereTheRuleSaysSo() {
    var with = terms("0.08", 0, true, "0");
    var part = new SalePart(id(), id(), List.of(line(1000, EIGHT_PERCENT)), 850, 0, 0, 0, with);

    var settled = Settlement.of(List.of(part), CARD).parts().get(0);

    assertThat(settled.shippingCommissionMinor()).isEqualTo(68);
    assertThat(Settlement.of(List.of(MUGS), CARD).parts().get(0).shippingCommissionMinor())
        .isZero();
  }

  @Test
  void taxOnTheCommissionStandsApart() {
    var taxed = terms("0.08", 25, false, "0.20");

    var settled = Settlement.of(List.of(part(0, 0, 0, 0, line(1000, taxed))), CARD).parts().get(0);

    assertThat(settled.commissionMinor()).isEqualTo(105);
    assertThat(settled.commissionTaxMinor()).isEqualTo(21);
  }

  @Test
  void aFixedAmountNeverTakesMoreThanTheLine() {
    assertThat(terms("0.5", 100, false, "0").on(60)).isEqualTo(60);
  }

  @Test
  void aSaleSmallerThanItsFeeLeavesTheMakerBelowZero() {
    var settled = Settlement.of(List.of(part(0, 0, 0, 0, line(10, EIGHT_PERCENT))), CARD);

    assertThat(settled.parts().get(0).netMinor()).isEqualTo(10 - 1 - 30);
  }

  /** Not a cent appears or gets lost, whatever is sold and by whatever rule. */
  @Property
  void whatIsChargedIsWhatEverybodyGets(
      @ForAll("sales") List<SalePart> sale, @ForAll("fees") FeeTerms fee) {
    var settled = Settlement.of(sale, fee);

    long out =
        settled.feeMinor()
            + settled.parts().stream()
                .mapToLong(
                    part ->
                        part.netMinor()
                            + part.commissionMinor()
                            + part.commissionTaxMinor()
                            + part.part().taxMinor())
                .sum();
    long discounts = sale.stream().mapToLong(SalePart::platformDiscountMinor).sum();
    assertThat(settled.chargedMinor() + discounts + settled.marketFeeMinor()).isEqualTo(out);
    assertThat(settled.chargedMinor())
        .isEqualTo(sale.stream().mapToLong(SalePart::totalMinor).sum());
  }

  @Property
  void theFeeIsBorneByOneSideWhole(
      @ForAll("sales") List<SalePart> sale, @ForAll("fees") FeeTerms fee) {
    var settled = Settlement.of(sale, fee);
    long borne = settled.parts().stream().mapToLong(SettledPart::feeMinor).sum();

    assertThat(borne).isEqualTo(fee.bearer() == FeeBearer.SELLER ? settled.feeMinor() : 0);
  }

  @Provide
  Arbitrary<List<SalePart>> sales() {
    return parts().list().ofMinSize(1).ofMaxSize(5);
  }

  @Provide
  Arbitrary<FeeTerms> fees() {
    return Combinators.combine(
            rates(), Arbitraries.longs().between(0, 500), Arbitraries.of(FeeBearer.class))
        .as(FeeTerms::new);
  }

  private static Arbitrary<SalePart> parts() {
    var lines = Combinators.combine(amounts(), rules()).as(SettlementTest::line).list();
    return Combinators.combine(
            lines.ofMinSize(1).ofMaxSize(6), amounts(), amounts(), amounts(), rates(), rules())
        .as(
            (sold, shipping, wrap, tax, discount, rule) -> {
              long net = sold.stream().mapToLong(SaleLine::netMinor).sum();
              return new SalePart(
                  id(), id(), sold, shipping, wrap, tax, Rounded.share(net, discount), rule);
            });
  }

  private static Arbitrary<CommissionTerms> rules() {
    return Combinators.combine(
            rates(), Arbitraries.longs().between(0, 300), Arbitraries.of(true, false), rates())
        .as((rate, fixed, shipping, tax) -> new CommissionTerms(id(), rate, fixed, shipping, tax));
  }

  private static Arbitrary<BigDecimal> rates() {
    return Arbitraries.integers()
        .between(0, 999_999)
        .map(parts -> new BigDecimal(parts).movePointLeft(6));
  }

  private static Arbitrary<Long> amounts() {
    return Arbitraries.longs().between(0, 2_000_000);
  }

  private static SalePart part(
      long shipping, long wrap, long tax, long discount, SaleLine... lines) {
    return new SalePart(id(), id(), List.of(lines), shipping, wrap, tax, discount, EIGHT_PERCENT);
  }

  private static SaleLine line(long net, CommissionTerms terms) {
    return new SaleLine(id(), net, terms);
  }

  private static CommissionTerms terms(String rate, long fixed, boolean shipping, String tax) {
    return new CommissionTerms(id(), new BigDecimal(rate), fixed, shipping, new BigDecimal(tax));
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
