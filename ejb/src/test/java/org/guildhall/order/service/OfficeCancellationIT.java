package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.util.UUID;
import org.guildhall.order.entity.OrderRefundRepository;
import org.guildhall.order.event.Payback;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Settings;
import org.guildhall.testing.Wiring;
import org.junit.jupiter.api.Test;

/** The office cancels 61.16: the order ends at once, its money as one person may give it back. */
class OfficeCancellationIT extends CancellableOrder {
  private static final String BOOKED =
      "select count(*) from ledger_transaction where kind = 'REFUND'";

  @Test
  void upToTheLimitTheMoneyGoesAtOnce() {
    cancel(6116, false);

    assertThat(status("CANCELLED")).isTrue();
    assertThat(refundIs("SUBMITTED")).isTrue();
    assertThat(number(database, BOOKED)).isEqualTo(1);
  }

  @Test
  void aboveItTheOrderEndsAndTheMoneyWaitsForASecondPerson() {
    cancel(6115, true);

    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, ON_HAND)).isEqualTo(5);
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(refundIs("PENDING_APPROVAL")).isTrue();
    assertThat(number(database, BOOKED)).isZero();

    assertRefused(PaymentError.REFUND_NEEDS_ANOTHER, () -> approve(u(3)));
    assertThat(refundIs("PENDING_APPROVAL")).isTrue();
    assertThat(number(database, BOOKED)).isZero();

    approve(u(2));
    assertThat(refundIs("SUBMITTED")).isTrue();
    assertThat(number(database, BOOKED)).isEqualTo(1);
  }

  @Test
  void onlyTheOfficeWaits() {
    in(
        wiring ->
            limited(wiring, 1)
                .with(Caller.class, someone(u(2)))
                .make(MakerCancellationService.class)
                .cancel(command(version(), 2, true)));

    assertThat(status("CANCELLED")).isTrue();
    assertThat(refundIs("SUBMITTED")).isTrue();
  }

  // what is told of the money is what becomes of it
  private void cancel(int limit, boolean isWaiting) {
    in(
        wiring -> {
          assertThat(office(limited(wiring, limit)).cancel("N-1", "The maker fell ill", true))
              .isEqualTo(isWaiting);
          assertThat(wiring.fired())
              .filteredOn(ShopOrderCancelled.class::isInstance)
              .extracting(told -> ((ShopOrderCancelled) told).payback())
              .containsExactly(isWaiting ? Payback.AFTER_APPROVAL : Payback.AT_ONCE);
        });
  }

  private void approve(UUID account) {
    in(
        wiring -> {
          var refund = wiring.make(OrderRefundRepository.class).latest(1).get(0).refund().getId();
          wiring
              .with(Caller.class, someone(account))
              .make(OfficeRefundService.class)
              .approve(refund);
        });
  }

  private boolean refundIs(String status) {
    return number(database, "select count(*) from refund where status = '" + status + "'") == 1;
  }

  private static Wiring limited(Wiring wiring, int minor) {
    return wiring.with(
        Settings.class,
        new Settings() {
          @Override
          public int number(String name, int fallback) {
            return "GUILDHALL_REFUND_LIMIT_MINOR".equals(name) ? minor : fallback;
          }
        });
  }
}
