package org.guildhall.ledger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RefundSettlementTest {
  private static final RefundedParcel NONE = RefundedParcel.NONE;

  @Test
  void oneOfTwoMugsOfTheWorkedExample() {
    var settled =
        RefundSettlement.of(List.of(new RefundedLine(1, 0, 2, 2160, 0, 178, 346, 0)), NONE, 0);

    assertThat(settled.buyerMinor()).isEqualTo(2338);
    assertThat(settled.commissionBackMinor()).isEqualTo(173);
    assertThat(settled.sellerMinor()).isEqualTo(1987);
    assertThat(settled.taxMinor()).isEqualTo(178);
  }

  @Test
  void theLastMugGivesTheRestOfTheCommissionBack() {
    var last = new RefundedLine(1, 2, 3, 1, 0, 0, 100, 10);

    var settled = RefundSettlement.of(List.of(last), NONE, 0);

    assertThat(settled.commissionBackMinor()).isEqualTo(34);
    assertThat(settled.commissionTaxBackMinor()).isEqualTo(4);
  }

  @Test
  void wrapAndShippingGoBackWithTheirCommission() {
    var settled = RefundSettlement.of(List.of(), new RefundedParcel(300, 850, 0, 95, 24, 2), 0);

    assertThat(settled.buyerMinor()).isEqualTo(1245);
    assertThat(settled.sellerMinor()).isEqualTo(300 + 850 - 24 - 2);
  }

  @Test
  void thePostageTheMarketPaidGoesBackToTheMarket() {
    var settled = RefundSettlement.of(List.of(), new RefundedParcel(0, 0, 850, 0, 68, 5), 0);

    assertThat(settled.buyerMinor()).isZero();
    assertThat(settled.platformDiscountMinor()).isEqualTo(850);
    assertThat(settled.sellerMinor()).isEqualTo(850 - 68 - 5);
  }

  @Test
  void theMarketTakesBackItsOwnDiscount() {
    var settled =
        RefundSettlement.of(List.of(new RefundedLine(1, 0, 1, 9500, 1000, 0, 760, 0)), NONE, 0);

    assertThat(settled.buyerMinor()).isEqualTo(8500);
    assertThat(settled.sellerMinor()).isEqualTo(8740);
  }

  @Test
  void goodwillIsTheMakersAlone() {
    var settled = RefundSettlement.of(List.of(), NONE, 500);

    assertThat(settled.buyerMinor()).isEqualTo(500);
    assertThat(settled.sellerMinor()).isEqualTo(500);
    assertThat(settled.commissionBackMinor()).isZero();
  }

  /** Refunded in any heaps, the commission that goes back is the commission that was taken. */
  @Property
  void allCommissionComesBack(
      @ForAll @LongRange(max = 1_000_000) long commission,
      @ForAll @LongRange(max = 200_000) long tax,
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 1, max = 4) Integer> heaps) {
    int of = heaps.stream().mapToInt(Integer::intValue).sum();
    int before = 0;
    long back = 0;
    long taxBack = 0;
    for (int heap : heaps) {
      var line = new RefundedLine(heap, before, of, 0, 0, 0, commission, tax);
      var settled = RefundSettlement.of(List.of(line), NONE, 0);
      back += settled.commissionBackMinor();
      taxBack += settled.commissionTaxBackMinor();
      before += heap;
    }
    assertThat(back).isEqualTo(commission);
    assertThat(taxBack).isEqualTo(tax);
  }

  @Property
  void theSidesOfARefundAreEqual(
      @ForAll @LongRange(max = 1_000_000) long net,
      @ForAll @LongRange(max = 100_000) long discount,
      @ForAll @LongRange(max = 100_000) long tax,
      @ForAll @LongRange(max = 100_000) long commission) {
    var line = new RefundedLine(1, 0, 1, net, discount, tax, commission, commission / 5);
    var settled = RefundSettlement.of(List.of(line), NONE, 0);

    assertThat(
            settled.sellerMinor()
                + settled.commissionBackMinor()
                + settled.commissionTaxBackMinor()
                + settled.taxMinor())
        .isEqualTo(settled.buyerMinor() + settled.platformDiscountMinor());
  }
}
