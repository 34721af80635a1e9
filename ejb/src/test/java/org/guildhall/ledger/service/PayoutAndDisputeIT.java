package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guildhall.ledger.entity.LedgerError;
import org.junit.jupiter.api.Test;

/** What leaves the books: payouts, disputes, and money that was never earned. */
class PayoutAndDisputeIT extends SaleInBooks {
  @Test
  void moneyForAnOrderThatCannotBeKeptIsOwedBack() {
    run(LedgerService.class, s -> s.owed(PAYMENT));
    run(LedgerService.class, s -> s.owed(PAYMENT));

    assertThat(of("REFUND_CLEARING:STRIPE")).isEqualTo(6116);
    assertBalance(0, 0, 0);

    run(LedgerRefundService.class, s -> s.owedReturned(PAYMENT, "r/1"));
    assertThat(of("REFUND_CLEARING:STRIPE")).isZero();
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isZero();
  }

  @Test
  void whatABankSendsBackIsOwedOnceMoreUntilATryHolds() {
    run(LedgerService.class, s -> s.owed(PAYMENT));
    run(LedgerRefundService.class, s -> s.owedFailed(PAYMENT, "r/1"));
    assertThat(of("REFUND_CLEARING:STRIPE")).as("it never left").isEqualTo(6116);

    run(LedgerRefundService.class, s -> s.owedReturned(PAYMENT, "r/2"));
    run(LedgerRefundService.class, s -> s.owedFailed(PAYMENT, "r/2"));
    assertThat(of("REFUND_CLEARING:STRIPE")).as("it came back").isEqualTo(6116);

    run(LedgerRefundService.class, s -> s.owedFailed(PAYMENT, "r/3"));
    assertThat(of("REFUND_CLEARING:STRIPE")).as("owed once").isEqualTo(6116);

    run(LedgerRefundService.class, s -> s.owedReturned(PAYMENT, "r/4"));
    assertThat(of("REFUND_CLEARING:STRIPE")).isZero();
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isZero();
  }

  @Test
  void aPayoutIsOnItsWayUntilTheProviderHasSentIt() {
    soldAndReleased();
    pay(1000);
    pay(1000);

    assertBalance(0, NET - 1000, 0);
    assertThat(of("PAYOUT_TRANSIT:STRIPE")).isEqualTo(1000);

    run(LedgerPayoutService.class, s -> s.settled("p1"));
    assertThat(of("PAYOUT_TRANSIT:STRIPE")).isZero();
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-6116 + 1000);
  }

  @Test
  void aReturnedPayoutIsTheMakersAgain() {
    soldAndReleased();
    pay(1000);
    run(LedgerPayoutService.class, s -> s.settled("p1"));
    run(LedgerPayoutService.class, s -> s.returned("p1"));

    assertBalance(0, NET, 0);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-6116);

    pay("p2", 500);
    run(LedgerPayoutService.class, s -> s.returned("p2"));
    assertBalance(0, NET, 0);
    assertThat(of("PAYOUT_TRANSIT:STRIPE")).isZero();
  }

  @Test
  void aPayoutOfMoreThanThereIsIsRefused() {
    soldAndReleased();

    assertRefused(LedgerError.NOT_AVAILABLE, () -> pay(NET + 1));
    assertRefused(LedgerError.AMOUNT_REQUIRED, () -> pay(0));
    assertBalance(0, NET, 0);
  }

  @Test
  void aDisputeWaitsOnItsOwnAccountAndComesBackWhenWon() {
    sell();
    dispute();

    assertThat(of("DISPUTE:STRIPE")).isEqualTo(-6116 - 1500);
    assertBalance(NET, 0, 0);

    run(LedgerDisputeService.class, s -> s.won("d1", 1500));
    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-1500);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-6116 + 1500);
  }

  @Test
  void aLostDisputeIsBorneByTheMarketWhereTheMakerWasProtected() {
    sell();
    dispute();
    run(LedgerDisputeService.class, s -> s.lost("d1", List.of()));

    assertBalance(NET, 0, 0);
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-7616);
  }

  @Test
  void elseByTheMakerWhoMayFallBelowZero() {
    sell();
    dispute();
    run(LedgerDisputeService.class, s -> s.lost("d1", List.of(new DisputedPart(SHOP_ORDER, 7616))));

    assertBalance(0, NET - 7616, 0);
    assertThat(of("PLATFORM_LOSS:MARKET")).isZero();
    assertRefused(
        LedgerError.NOT_AVAILABLE,
        () ->
            run(
                LedgerDisputeService.class,
                s -> s.lost("d1", List.of(new DisputedPart(SHOP_ORDER, 7617)))));
  }
}
