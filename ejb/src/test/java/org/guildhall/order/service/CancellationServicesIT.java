package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.util.Map;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shared.service.Settings;
import org.junit.jupiter.api.Test;

/** Orders that do not come: what becomes of them, of the money and of the shelf. */
class CancellationServicesIT extends CancellableOrder {

  @Test
  void aBuyerAsksOnceAndTheMakerAgreesOnce() {
    ask();
    ask();
    assertThat(number(database, "select count(*) from cancellation_request")).isEqualTo(1);

    agree(true);

    assertThat(status("CANCELLED")).isTrue();
    assertThat(asked("ACCEPTED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
    assertRefused(OrderError.CANCELLATION_ANSWERED, () -> agree(true));
    assertRefused(OrderError.CANCELLATION_ANSWERED, this::ask);
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
  }

  @Test
  void aRefusalLeavesTheOrderAsItIs() {
    ask();
    assertRefused(OrderError.REASON_REQUIRED, () -> refuse(" "));
    refuse("It is in the kiln");

    assertThat(status("NEW")).isTrue();
    assertThat(asked("REFUSED")).isTrue();
    assertThat(number(database, REFUNDED)).isZero();
    assertRefused(OrderError.CANCELLATION_ANSWERED, this::ask);
  }

  @Test
  void unitsGoBackOneByOneToTheCentAndOntoTheShelf() {
    int version = version();
    cancel(version, 1, true);

    assertThat(status("NEW")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(2598);
    assertThat(number(database, ON_HAND)).isEqualTo(4);

    assertRefused(SharedError.STALE, () -> cancel(version, 1, true));
    assertThat(number(database, REFUNDED)).isEqualTo(2598);
    assertThat(number(database, ON_HAND)).isEqualTo(4);

    cancel(version(), 1, true);
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
  }

  @Test
  void whatIsNotToBeRestockedIsNot() {
    cancel(version(), 2, false);

    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(3);
  }

  @Test
  void moneyThatWentBackBeforeDoesNotGoBackAgain() {
    in(
        wiring ->
            maker(wiring, MakerRefundService.class).give(giveBack(2, true, Unsent.STILL_SENT)));
    assertThat(number(database, REFUNDED)).isEqualTo(6116);

    cancel(version(), 2, true);

    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
  }

  @Test
  void refundedUnitsThatWereNotSentComeOffWithTheirMoneyOnce() {
    in(wiring -> maker(wiring, MakerRefundService.class).give(giveBack(1, false, Unsent.RESTOCK)));
    assertThat(status("NEW")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(2598);
    assertThat(number(database, ON_HAND)).isEqualTo(4);

    in(
        wiring ->
            maker(wiring, MakerRefundService.class).give(giveBack(1, false, Unsent.WRITE_OFF)));
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(4);
  }

  @Test
  void whenTheRestOfAPartlySentOrderComesOffItIsShipped() {
    in(wiring -> ship(wiring, 1));
    cancel(version(), 1, true);

    assertThat(status("SHIPPED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(2598);
    assertThat(number(database, ON_HAND)).isEqualTo(4);
  }

  @Test
  void theMarketsPostageGoesBackToTheMarket() {
    execute(
        database,
        """
        delete from seller_earning;
        delete from payout_item;
        alter table ledger_entry disable trigger user;
        alter table ledger_transaction disable trigger user;
        delete from ledger_entry; delete from ledger_transaction;
        update shop_order set shipping_minor = 0, platform_shipping_minor = 850, tax_minor = 396,
          shipping_tax_minor = 0, total_minor = 5196;
        update payment set amount_minor = 5196, captured_minor = 5196;
        update payment_split set authorised_minor = 5196, captured_minor = 5196;
        """);
    book();
    assertThat(market()).isEqualTo(850);

    cancel(version(), 2, true);

    assertThat(number(database, REFUNDED)).isEqualTo(5196);
    assertThat(market()).isZero();
  }

  @Test
  void patienceCountsInWorkingDays() {
    execute(database, "update shop_order set ship_by = date '2026-11-17'");
    in(
        wiring -> {
          silence(wiring).giveUp(PART);
          assertThat(wiring.fired()).isEmpty();
        });

    assertThat(status("NEW")).isTrue();
  }

  @Test
  void silenceOnARequestIsAYes() {
    ask();
    in(
        wiring -> {
          silence(wiring).grant(PART);
          assertThat(wiring.fired()).isEmpty();
        });
    execute(database, "update cancellation_request set answer_by = date '2026-11-23'");

    in(
        wiring -> {
          assertThat(silence(wiring).unanswered(9)).containsExactly(PART);
          silence(wiring).grant(PART);
          silence(wiring).grant(PART);
          assertThat(wiring.fired())
              .filteredOn(ShopOrderCancelled.class::isInstance)
              .extracting(event -> ((ShopOrderCancelled) event).cause())
              .containsExactly(ShopOrderCancelled.Cause.SILENT_REQUEST);
        });

    assertThat(asked("TIMED_OUT")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
  }

  @Test
  void withinTheHourTheMarketMayGrantItAtOnce() {
    execute(database, "update customer_order set paid_at = timestamptz '2026-11-24 09:30Z'");
    in(
        wiring ->
            buyer(wiring.with(Settings.class, new Hour()))
                .askToCancel(orderNumber(), "N-1", "Oops"));

    assertThat(asked("ACCEPTED")).isTrue();
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
  }

  @Test
  void theOfficeEndsItWithAReason() {
    ask();
    in(wiring -> office(wiring).cancel("N-1", "The maker fell ill", true));

    assertThat(status("CANCELLED")).isTrue();
    assertThat(asked("ACCEPTED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, "select count(*) from audit_event where action = 'order.cancel'"))
        .isEqualTo(1);
  }

  private static GiveBackCommand giveBack(int units, boolean shipping, Unsent unsent) {
    return new GiveBackCommand("N-1", Map.of(u(1), units), unsent, shipping, false, 0, "Sorry");
  }

  private static final class Hour extends Settings {
    @Override
    public int number(String name, int fallback) {
      return "GUILDHALL_CANCEL_AT_ONCE_MINUTES".equals(name) ? 60 : fallback;
    }
  }
}
