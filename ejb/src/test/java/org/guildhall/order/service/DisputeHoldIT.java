package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderHoldCode;
import org.guildhall.order.event.Payback;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.order.event.ShopOrderHeld;
import org.guildhall.order.event.ShopOrderReleased;
import org.guildhall.order.event.UnitsCancelled;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.service.ProviderWord.Disputed;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.Carrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was not sent yet follows the bank: two vases, sold and disputed. */
class DisputeHoldIT extends DisputeInBooks {
  private static final String HOLDS = "select count(*) from order_hold where released_at is null";

  @BeforeEach
  void ofStock() {
    execute(
        database,
        "delete from shipment_item; delete from tracking_event; delete from shipment;"
            + " delete from cancellation_request;"
            + " insert into stock_movement values (u(9), u(1), -2, 'SALE', 'N', now())");
  }

  @Test
  void isHeldWithoutALastDayWhileTheBankDecides() {
    open();
    follow();

    assertThat(status("ON_HOLD")).isTrue();
    assertThat(
            number(
                database,
                HOLDS + " and code = 'DISPUTE' and held_by is null and held_until is null"))
        .isEqualTo(1);
    assertThat(fired(ShopOrderHeld.class)).hasSize(1);
    refused(OrderError.ON_HOLD, () -> ship(1));
    now = now.plus(Duration.ofDays(100));
    assertThat(over()).isEmpty();
  }

  @Test
  void goesOnWhereItStoodWhenTheBankGivesIn() {
    open();
    follow();
    told(DisputeStatus.WON, FEE);
    follow();
    follow();

    assertThat(status("NEW")).isTrue();
    assertThat(number(database, HOLDS)).isZero();
    assertThat(fired(ShopOrderReleased.class)).hasSize(1);
  }

  @Test
  void endsWithoutARefundWhenTheBankKeepsIt() {
    open();
    follow();
    told(DisputeStatus.LOST, FEE);
    follow();
    follow();

    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, "select count(*) from refund")).isZero();
    assertThat(number(database, "select on_hand from stock_level where variant_id = u(1)"))
        .isEqualTo(5);
    assertThat(fired(ShopOrderReleased.class)).isEmpty();
    assertThat(fired(ShopOrderCancelled.class))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.cause()).isEqualTo(ShopOrderCancelled.Cause.CHARGED_BACK);
              assertThat(told.payback()).isEqualTo(Payback.NONE);
            });
  }

  @Test
  void staysHeldForTheOfficeWhenTheBankKeepsAPart() {
    told(ofTen(DisputeStatus.NEEDS_RESPONSE));
    follow();
    told(ofTen(DisputeStatus.LOST));
    follow();

    assertThat(status("ON_HOLD")).isTrue();
    as(
        u(3),
        HoldService.class,
        s -> {
          s.release("N-1");
          return null;
        });
    assertThat(status("NEW")).isTrue();
  }

  @Test
  void ofAPartThatIsSentOnlyTheRestIsHeldAndEnded() {
    ship(1);
    open();
    follow();
    assertThat(status("ON_HOLD")).isTrue();

    told(DisputeStatus.LOST, FEE);
    follow();

    assertThat(status("SHIPPED")).isTrue();
    assertThat(number(database, "select quantity_cancelled from order_item")).isEqualTo(1);
    assertThat(fired(UnitsCancelled.class)).hasSize(1);
  }

  @Test
  void whatIsSentHasNothingToStop() {
    ship(2);
    open();
    follow();

    assertThat(status("SHIPPED")).isTrue();
    assertThat(number(database, HOLDS)).isZero();
    told(DisputeStatus.LOST, FEE);
    follow();
    assertThat(status("SHIPPED")).isTrue();
  }

  @Test
  void aHoldOfTheOfficeLastsAsLongAsTheBankDecides() {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    as(
        u(3),
        HoldService.class,
        s -> {
          s.hold(new HoldCommand("N-1", OrderHoldCode.ADDRESS, "Which house?", today));
          return null;
        });
    open();
    follow();
    assertThat(number(database, HOLDS + " and code = 'ADDRESS'")).isEqualTo(1);
    now = now.plus(Duration.ofDays(2));
    assertThat(over()).isEmpty();

    told(DisputeStatus.WON, FEE);
    follow();
    assertThat(over()).containsExactly("N-1");
  }

  private List<String> over() {
    return as(null, HoldService.class, s -> s.over(9));
  }

  private void open() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
  }

  private static Disputed ofTen(DisputeStatus status) {
    return new Disputed("dp_9", "pi_1", "fraudulent", Money.of(1000, "USD"), DUE, status, FEE);
  }

  private void ship(int units) {
    as(
        MAKER,
        FulfilmentService.class,
        s -> {
          s.ship(new ShipCommand("N-1", Carrier.OTHER, null, Map.of(u(1), units)));
          return null;
        });
  }

  private boolean status(String name) {
    return number(database, "select count(*) from shop_order where status = '" + name + "'") == 1;
  }
}
