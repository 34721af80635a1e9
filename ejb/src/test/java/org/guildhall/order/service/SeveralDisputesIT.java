package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;

import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.service.ProviderWord.Disputed;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;

/** Several disputes about one payment: each is booked, and all of them say where it stands. */
class SeveralDisputesIT extends DisputeInBooks {
  private static final long PART = 1000;

  @Test
  void anotherIsTakenAndBookedWhileOneIsOpen() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    assertThat(told(second(DisputeStatus.NEEDS_RESPONSE))).isEmpty();

    assertThat(number(database, "select count(*) from dispute")).isEqualTo(2);
    assertThat(of("DISPUTE:STRIPE")).isEqualTo(-AMOUNT - FEE - PART - FEE);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(FEE + PART + FEE);
    assertThat(paymentIs("DISPUTED")).isTrue();
    assertThat(fired(DisputeOpened.class)).hasSize(2);
  }

  @Test
  void thePaymentStaysDisputedUntilTheLastIsDecided() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    told(second(DisputeStatus.NEEDS_RESPONSE));

    told(DisputeStatus.WON, FEE);
    assertThat(paymentIs("DISPUTED")).isTrue();
    refused(PaymentError.DISPUTED, this::refundOne);

    told(second(DisputeStatus.WON));
    assertThat(paymentIs("CAPTURED")).isTrue();
    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-2 * FEE);
  }

  @Test
  void oneLostKeepsItChargedBackWhateverTheOtherCameTo() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    told(second(DisputeStatus.NEEDS_RESPONSE));
    long before = ofMaker();

    told(second(DisputeStatus.LOST));
    assertThat(paymentIs("DISPUTED")).isTrue();
    told(DisputeStatus.WON, FEE);

    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(ofMaker()).isEqualTo(before - PART - FEE);
    assertThat(of("DISPUTE:STRIPE")).isZero();
  }

  @Test
  void anotherIsTakenAndBookedAfterOneIsLost() {
    told(DisputeStatus.LOST, FEE);
    long before = ofMaker();

    assertThat(told(second(DisputeStatus.NEEDS_RESPONSE))).isEmpty();
    assertThat(paymentIs("DISPUTED")).isTrue();
    assertThat(of("DISPUTE:STRIPE")).isEqualTo(-PART - FEE);

    told(second(DisputeStatus.LOST));
    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(ofMaker()).isEqualTo(before - PART - FEE);
    assertThat(fired(DisputeLost.class)).hasSize(2);
  }

  private static Disputed second(DisputeStatus status) {
    return new Disputed("dp_10", "pi_1", "fraudulent", Money.of(PART, "USD"), DUE, status, FEE);
  }
}
