package org.guildhall.ledger.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.RefundedLine;
import org.guildhall.ledger.entity.RefundedParcel;
import org.guildhall.ledger.entity.SellerBalance;
import org.guildhall.ledger.service.SaleCommand.SoldItem;
import org.guildhall.ledger.service.SaleCommand.SoldPart;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of one sale in the books: two vases at 24.00, shipped at 8.50, tax 4.66. */
class LedgerIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final UUID PAYMENT = u(1);
  private static final UUID SHOP = u(1);
  private static final UUID SHOP_ORDER = u(1);
  private static final long COMMISSION = 384;
  private static final long FEE = 207;
  private static final long NET = 4800 + 850 - COMMISSION - FEE;
  // one vase: 24.00 and its tax to the buyer; 1.92 of commission back
  private static final long ONE_VASE = 2400 - 192;

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(database, "delete from seller_earning");
  }

  @AfterEach
  void balances() {
    try (var open = database) {
      assertThat(
              number(open, "select coalesce(sum(debit_minor - credit_minor), 0) from ledger_entry"))
          .as("trial balance")
          .isZero();
    }
  }

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

  @Test
  void moneyForAnOrderThatCannotBeKeptIsOwedBack() {
    run(LedgerService.class, s -> s.owed(PAYMENT));
    run(LedgerService.class, s -> s.owed(PAYMENT));

    assertThat(of("REFUND_CLEARING:STRIPE")).isEqualTo(6116);
    assertBalance(0, 0, 0);

    run(LedgerRefundService.class, s -> s.owedReturned(PAYMENT));
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

  private void soldAndReleased() {
    sell();
    deliver();
    release(Duration.ofDays(3));
  }

  private void sell() {
    run(LedgerService.class, s -> s.sale(sale(466)));
  }

  private static SaleCommand sale(long tax) {
    var item = new SoldItem(u(1), u(1), 4800);
    return new SaleCommand(
        PAYMENT,
        "26-1",
        NOW,
        List.of(new SoldPart(SHOP_ORDER, SHOP, List.of(item), 850, 0, tax, 0)));
  }

  private void deliver() {
    run(EarningService.class, s -> s.delivered(SHOP_ORDER, NOW));
  }

  private void release(Duration later) {
    run(NOW.plus(later), EarningService.class, EarningService::releaseDue);
  }

  private static RefundedLine vase(int before) {
    return new RefundedLine(1, before, 2, 2400, 0, 198, COMMISSION, 0);
  }

  private void refund(String reference, RefundedLine line) {
    refund(reference, line, 0, 0);
  }

  private void refund(String reference, RefundedLine line, long shipping, long shippingTax) {
    var parcel = new RefundedParcel(0, shipping, shippingTax, 0, 0);
    run(
        LedgerRefundService.class,
        s ->
            s.submitted(
                new RefundCommand(
                    reference,
                    ProviderName.STRIPE,
                    SHOP_ORDER,
                    List.of(line),
                    parcel,
                    0,
                    "cracked")));
  }

  private void refunded(String reference) {
    run(LedgerRefundService.class, s -> s.succeeded(reference));
  }

  private void pay(long amount) {
    pay("p1", amount);
  }

  private void pay(String reference, long amount) {
    run(
        LedgerPayoutService.class,
        s -> s.sent(new PayoutCommand(reference, ProviderName.STRIPE, SHOP, "USD", amount)));
  }

  private void dispute() {
    run(
        LedgerDisputeService.class,
        s -> s.opened(new DisputeCommand("d1", ProviderName.STRIPE, "USD", 6116, 1500)));
  }

  private <T> void run(Class<T> service, Consumer<T> work) {
    run(NOW, service, work);
  }

  private <T> void run(Instant when, Class<T> service, Consumer<T> work) {
    database.run(em -> work.accept(Wiring.of(em, Clock.fixed(when, ZoneOffset.UTC)).make(service)));
  }

  private void assertBalance(long pending, long available, long reserved) {
    database.run(
        em ->
            assertThat(
                    Wiring.of(em, Clock.systemUTC())
                        .make(LedgerRepository.class)
                        .balance(SHOP, "USD"))
                .isEqualTo(new SellerBalance(pending, available, reserved)));
  }

  private void assertRefused(LedgerError error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }

  // credits less debits of an account
  private long of(String account) {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.code = '"
            + account
            + ":USD'");
  }
}
