package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;

import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.payment.service.ProviderWord.Disputed;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Disputes at PayPal, which holds the money while it decides and takes it in the end, if at all.
 */
class PayPalDisputeIT extends DisputeInBooks {
  private static final String DID_NOT_COME = "MERCHANDISE_OR_SERVICE_NOT_RECEIVED";

  private long before;

  @BeforeEach
  void rememberWhatIsInDispute() {
    before = of("DISPUTE:PAYPAL");
  }

  @Override
  ProviderName provider() {
    return ProviderName.PAYPAL;
  }

  @Test
  void whatIsHeldStaysInTheBooksWhereItIs() {
    assertThat(told(DID_NOT_COME, DisputeStatus.NEEDS_RESPONSE, AMOUNT, null)).isTrue();

    assertThat(inDispute()).isZero();
    assertThat(of("PROVIDER_CLEARING:PAYPAL")).isEqualTo(-AMOUNT);
    assertThat(paymentIs("DISPUTED")).isTrue();
    assertThat(fired(DisputeOpened.class)).hasSize(1);
  }

  @Test
  void aWonOneNeverMovedAnything() {
    told(DID_NOT_COME, DisputeStatus.NEEDS_RESPONSE, AMOUNT, null);
    told(DID_NOT_COME, DisputeStatus.WON, AMOUNT, null);

    assertThat(of("PROVIDER_CLEARING:PAYPAL")).isEqualTo(-AMOUNT);
    assertThat(of("PLATFORM_LOSS:MARKET")).isZero();
    assertThat(
            number(database, "select count(*) from ledger_transaction where kind like 'DISPUTE%'"))
        .isZero();
    assertThat(paymentIs("CAPTURED")).isTrue();
    assertThat(fired(DisputeWon.class)).hasSize(1);
  }

  @Test
  void aLostOneLeavesPayPalsAccountAndIsTheMakersWhoSentNothing() {
    told(DID_NOT_COME, DisputeStatus.NEEDS_RESPONSE, AMOUNT, null);
    long had = ofMaker();
    told(DID_NOT_COME, DisputeStatus.LOST, AMOUNT, 0L);
    assertThat(told(DID_NOT_COME, DisputeStatus.LOST, AMOUNT, 0L)).as("told again").isFalse();

    assertThat(of("PROVIDER_CLEARING:PAYPAL")).isZero();
    assertThat(inDispute()).isZero();
    assertThat(ofMaker()).isEqualTo(had - AMOUNT);
    assertThat(number(database, "select borne_minor from dispute_part")).isEqualTo(AMOUNT);
    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(fired(DisputeLost.class)).hasSize(1);
  }

  @Test
  void ofAPartThatWasAgreedToOnlyThatIsLost() {
    told(DID_NOT_COME, DisputeStatus.NEEDS_RESPONSE, AMOUNT, null);
    long had = ofMaker();
    told(DID_NOT_COME, DisputeStatus.LOST, 1000, 0L);

    assertThat(of("PROVIDER_CLEARING:PAYPAL")).isEqualTo(-AMOUNT + 1000);
    assertThat(ofMaker()).isEqualTo(had - 1000);
    assertThat(number(database, "select amount_minor from dispute")).isEqualTo(1000);
    assertThat(number(database, "select amount_minor from dispute_part")).isEqualTo(1000);
  }

  @Test
  void aChargebackTakesItAtOnceAndItsFeeStaysTaken() {
    told("UNAUTHORISED", DisputeStatus.NEEDS_RESPONSE, AMOUNT, 2000L);
    assertThat(inDispute()).isEqualTo(-AMOUNT - 2000);

    told("UNAUTHORISED", DisputeStatus.WON, AMOUNT, 2000L);

    assertThat(inDispute()).isZero();
    assertThat(of("PROVIDER_CLEARING:PAYPAL")).isEqualTo(-AMOUNT + 2000);
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-2000);
  }

  @Test
  void theMarketBearsItWhereTheParcelWasTrackedAndInTimeAndTheThingWasRight() {
    sentInTime();
    long had = ofMaker();
    told(DID_NOT_COME, DisputeStatus.LOST, AMOUNT, 0L);

    assertThat(ofMaker()).isEqualTo(had);
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-AMOUNT);
  }

  @Test
  void butTheMakerWhereItWasNotAsDescribed() {
    sentInTime();
    long had = ofMaker();
    told("MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED", DisputeStatus.LOST, AMOUNT, 0L);

    assertThat(ofMaker()).isEqualTo(had - AMOUNT);
  }

  private long inDispute() {
    return of("DISPUTE:PAYPAL") - before;
  }

  private boolean told(String reason, DisputeStatus status, long minor, Long fee) {
    return told(new Disputed("PP-D-9", "pi_1", reason, Money.of(minor, "USD"), DUE, status, fee))
        .isEmpty();
  }
}
