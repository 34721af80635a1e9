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

/** One sale in the books and what happens to it: two vases at 24.00, shipped at 8.50, tax 4.66. */
abstract class SaleInBooks {
  static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  static final UUID PAYMENT = u(1);
  static final UUID SHOP = u(1);
  static final UUID SHOP_ORDER = u(1);
  static final long COMMISSION = 384;
  static final long FEE = 207;
  static final long NET = 4800 + 850 - COMMISSION - FEE;
  // one vase: 24.00 and its tax to the buyer; 1.92 of commission back
  static final long ONE_VASE = 2400 - 192;

  TestDatabase database;

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

  void soldAndReleased() {
    sell();
    deliver();
    release(Duration.ofDays(3));
  }

  void sell() {
    run(LedgerService.class, s -> s.sale(sale(466)));
  }

  static SaleCommand sale(long tax) {
    var item = new SoldItem(u(1), u(1), 4800);
    return new SaleCommand(
        PAYMENT,
        "26-1",
        NOW,
        List.of(new SoldPart(SHOP_ORDER, SHOP, List.of(item), 850, 0, tax, 0)));
  }

  void deliver() {
    run(EarningService.class, s -> s.delivered(SHOP_ORDER, NOW));
  }

  void release(Duration later) {
    run(NOW.plus(later), EarningService.class, EarningService::releaseDue);
  }

  static RefundedLine vase(int before) {
    return new RefundedLine(1, before, 2, 2400, 0, 198, COMMISSION, 0);
  }

  void refund(String reference, RefundedLine line) {
    refund(reference, line, 0, 0);
  }

  void refund(String reference, RefundedLine line, long shipping, long shippingTax) {
    var parcel = new RefundedParcel(0, shipping, 0, shippingTax, 0, 0);
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

  void refunded(String reference) {
    run(LedgerRefundService.class, s -> s.succeeded(reference));
  }

  void pay(long amount) {
    pay("p1", amount);
  }

  void pay(String reference, long amount) {
    run(
        LedgerPayoutService.class,
        s -> s.sent(new PayoutCommand(reference, ProviderName.STRIPE, SHOP, "USD", amount)));
  }

  void dispute() {
    run(
        LedgerDisputeService.class,
        s -> s.opened(new DisputeCommand("d1", ProviderName.STRIPE, "USD", 6116, 1500)));
  }

  <T> void run(Class<T> service, Consumer<T> work) {
    run(NOW, service, work);
  }

  <T> void run(Instant when, Class<T> service, Consumer<T> work) {
    database.run(em -> work.accept(Wiring.of(em, Clock.fixed(when, ZoneOffset.UTC)).make(service)));
  }

  void assertBalance(long pending, long available, long reserved) {
    database.run(
        em ->
            assertThat(
                    Wiring.of(em, Clock.systemUTC())
                        .make(LedgerRepository.class)
                        .balance(SHOP, "USD"))
                .isEqualTo(new SellerBalance(pending, available, reserved)));
  }

  void assertRefused(LedgerError error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }

  // credits less debits of an account
  long of(String account) {
    return number(
        database,
        "select coalesce(sum(e.credit_minor - e.debit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.code = '"
            + account
            + ":USD'");
  }
}
