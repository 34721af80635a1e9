package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.util.Map;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bank asks for money that its holder has had back already: 61.16, all of it refunded. */
class RefundedDisputeIT extends DisputeInBooks {
  @BeforeEach
  void refundAll() {
    as(
        MAKER,
        MakerRefundService.class,
        s ->
            s.give(
                new GiveBackCommand(
                    "N-1", Map.of(u(1), 2), Unsent.STILL_SENT, true, false, 0, "It broke")));
    assertThat(paymentIs("REFUNDED")).isTrue();
  }

  @Test
  void isTakenAndBookedLikeAnyOther() {
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, FEE)).isEmpty();

    assertThat(paymentIs("DISPUTED")).isTrue();
    assertThat(of("DISPUTE:STRIPE")).isEqualTo(-AMOUNT - FEE);
    assertThat(number(database, "select amount_minor from dispute_part")).isEqualTo(AMOUNT);
    assertThat(fired(DisputeOpened.class)).hasSize(1);
  }

  @Test
  void isRefundedAgainWhenItIsWon() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    told(DisputeStatus.WON, FEE);

    assertThat(paymentIs("REFUNDED")).isTrue();
    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-FEE);
  }

  @Test
  void isNotPaidTwiceByItsMakerWhenItIsLost() {
    long before = ofMaker();
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    assertThat(parts().covered()).isTrue();
    told(DisputeStatus.LOST, FEE);

    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(ofMaker()).isEqualTo(before);
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-AMOUNT - FEE);
    assertThat(number(database, "select borne_minor from dispute_part")).isZero();
  }

  @Test
  void isTheMakersWhoseRefundNeverArrived() {
    World.execute(database, "update refund set status = 'FAILED', failure_code = 'lost_card'");
    long before = ofMaker();
    told(DisputeStatus.LOST, FEE);

    assertThat(ofMaker()).isEqualTo(before - AMOUNT - FEE);
  }

  @Test
  void theBankIsToldOfTheRefund() {
    World.execute(
        database,
        "update refund set status = 'SUCCEEDED', settled_at = now(), provider_refund_id = 're_7'");
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    answer("It was paid back.");

    assertThat(request().orElseThrow().words())
        .isEqualTo("It was paid back.\n\nPaid back on 2026-11-24: 61.16 USD, refund re_7.");
  }

  private DisputeDetails.Part parts() {
    return as(u(3), OfficeDisputeService.class, s -> s.details(dispute())).parts().get(0);
  }
}
