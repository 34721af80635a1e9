package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;

import java.time.Duration;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.RefundedLine;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

/** A sale, its release and its refunds. */
class LedgerIT extends SaleInBooks {
  @Test
  void aSaleIsTheMakersTheMarketsTheStatesAndTheProviders() {
    sell();

    assertBalance(NET, 0, 0);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-6116);
    assertThat(of("COMMISSION:MARKET")).isEqualTo(COMMISSION);
    assertThat(of("TAX_PAYABLE:MARKET")).isEqualTo(466);
    assertThat(of("PROCESSING_FEE:STRIPE")).isEqualTo(FEE);
  }

  @Test
  void aSecondWordOfTheSamePaymentBooksNothing() {
    sell();
    sell();

    assertBalance(NET, 0, 0);
    assertThat(number(database, "select count(*) from seller_earning")).isEqualTo(1);
  }

  @Test
  void partsThatDoNotComeToTheChargeAreNotBooked() {
    assertThatThrownBy(() -> run(LedgerService.class, s -> s.sale(sale(465))))
        .hasStackTraceContaining("does not balance");

    assertBalance(0, 0, 0);
  }

  @Test
  void earningsBecomeAvailableSafetyDaysAfterDelivery() {
    sell();
    deliver();

    release(Duration.ofDays(3).minusSeconds(1));
    assertBalance(NET, 0, 0);
    release(Duration.ofDays(3));
    assertBalance(0, NET, 0);
    release(Duration.ofDays(9));
    assertBalance(0, NET, 0);
  }

  @Test
  void aRefundBeforeReleaseComesFromWhatIsPending() {
    sell();
    refund("r1", vase(0));

    assertBalance(NET - ONE_VASE, 0, 0);
    assertThat(of("REFUND_CLEARING:STRIPE")).isEqualTo(2400 + 198);
    assertThat(of("COMMISSION:MARKET")).isEqualTo(192);
    assertThat(of("TAX_PAYABLE:MARKET")).isEqualTo(466 - 198);

    refunded("r1");
    assertThat(of("REFUND_CLEARING:STRIPE")).isZero();
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-6116 + 2598);

    deliver();
    release(Duration.ofDays(3));
    assertBalance(0, NET - ONE_VASE, 0);
  }

  @Test
  void aRefundAfterReleaseComesFromWhatIsAvailable() {
    soldAndReleased();

    refund("r1", vase(0));

    assertBalance(0, NET - ONE_VASE, 0);
  }

  @Test
  void aRefundAfterThePayoutLeavesTheMakerBelowZeroUntilTheNextSale() {
    soldAndReleased();
    pay(NET);
    refund("r1", vase(0));

    assertBalance(0, -ONE_VASE, 0);
    assertThatThrownBy(() -> pay("p2", 1))
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(LedgerError.NOT_AVAILABLE);
  }

  @Test
  void aWholeRefundLeavesTheMakerWithTheFee() {
    sell();
    refund("r1", new RefundedLine(2, 0, 2, 4800, 0, 396, COMMISSION, 0), 850, 70);

    assertBalance(0, -FEE, 0);
    assertThat(of("COMMISSION:MARKET")).isZero();
    assertThat(of("TAX_PAYABLE:MARKET")).isZero();
    assertThat(of("REFUND_CLEARING:STRIPE")).isEqualTo(6116);
  }

  @Test
  void aRefundIsBookedOncePerReference() {
    sell();
    refund("r1", vase(0));
    refund("r1", vase(0));
    refunded("r1");
    refunded("r1");

    assertBalance(NET - ONE_VASE, 0, 0);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-6116 + 2598);
  }

  @Test
  void aRefundThatFailedIsAsIfItNeverWas() {
    sell();
    refund("r1", vase(0));
    run(LedgerRefundService.class, s -> s.failed("r1"));
    run(LedgerRefundService.class, s -> s.failed("r1"));

    assertBalance(NET, 0, 0);
    assertThat(of("REFUND_CLEARING:STRIPE")).isZero();
    assertThat(of("COMMISSION:MARKET")).isEqualTo(COMMISSION);
    assertThat(of("TAX_PAYABLE:MARKET")).isEqualTo(466);
  }

  @Test
  void aRefundThatFailsAfterTheReleaseIsAvailableAgain() {
    sell();
    refund("r1", vase(0));
    deliver();
    release(Duration.ofDays(3));
    run(LedgerRefundService.class, s -> s.failed("r1"));

    assertBalance(0, NET, 0);
  }

  @Test
  void nothingUnsoldIsRefundedOrSettled() {
    assertRefused(LedgerError.NOT_SOLD, () -> refund("r1", vase(0)));
    assertRefused(LedgerError.NOT_FOUND, () -> refunded("r1"));
  }
}
