package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import org.guildhall.payment.entity.DisputeError;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.event.DisputeDeadlineNear;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.payment.service.EvidenceAnswer;
import org.guildhall.shared.entity.Money;
import org.guildhall.testing.World;
import org.junit.jupiter.api.Test;

/** A bank takes a payment back: payment, books, makers, evidence. */
class DisputeIT extends DisputeInBooks {
  @Test
  void theBankTakesItOnceHoweverOftenItIsTold() {
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, null)).isEmpty();
    assertThat(of("DISPUTE:STRIPE")).as("before the money has gone").isZero();
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, FEE)).isEmpty();
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, FEE))
        .contains("comes late: the dispute is NEEDS_RESPONSE");

    assertThat(of("DISPUTE:STRIPE")).isEqualTo(-AMOUNT - FEE);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(FEE);
    assertThat(paymentIs("DISPUTED")).isTrue();
    assertThat(number(database, "select count(*) from dispute")).isEqualTo(1);
    assertThat(number(database, "select amount_minor from dispute_part")).isEqualTo(AMOUNT);
    assertThat(fired(DisputeOpened.class)).hasSize(1);
  }

  @Test
  void aWonDisputeGivesTheMoneyBackAndTheMarketBearsTheFee() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    told(DisputeStatus.WON, FEE);
    told(DisputeStatus.WON, FEE);

    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-FEE);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).isEqualTo(-AMOUNT + FEE);
    assertThat(paymentIs("CAPTURED")).isTrue();
    assertThat(fired(DisputeWon.class)).hasSize(1);
  }

  @Test
  void aLostDisputeIsTheMakersWhoDidNotSendInTime() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    long before = ofMaker();
    told(DisputeStatus.LOST, FEE);
    told(DisputeStatus.LOST, FEE);

    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(of("PLATFORM_LOSS:MARKET")).isZero();
    assertThat(ofMaker()).isEqualTo(before - AMOUNT - FEE);
    assertThat(number(database, "select borne_minor from dispute_part")).isEqualTo(AMOUNT + FEE);
    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(fired(DisputeLost.class)).hasSize(1);
  }

  @Test
  void theMarketBearsItWhereTheParcelWasTrackedAndInTime() {
    sentInTime();
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    long before = ofMaker();
    told(DisputeStatus.LOST, FEE);

    assertThat(of("PLATFORM_LOSS:MARKET")).isEqualTo(-AMOUNT - FEE);
    assertThat(ofMaker()).isEqualTo(before);
    assertThat(number(database, "select borne_minor from dispute_part")).isZero();
  }

  @Test
  void butNotWhereTheThingWasNotAsDescribed() {
    sentInTime();
    long before = ofMaker();
    told(word("dp_9", "product_unacceptable", DisputeStatus.LOST, FEE));

    assertThat(ofMaker()).isEqualTo(before - AMOUNT - FEE);
  }

  @Test
  void theLastWordAloneIsEnoughAndOlderOnesChangeNothing() {
    assertThat(told(DisputeStatus.LOST, FEE)).isEmpty();
    assertThat(told(DisputeStatus.UNDER_REVIEW, FEE)).contains("comes late: the dispute is LOST");
    assertThat(told(DisputeStatus.NEEDS_RESPONSE, null))
        .contains("comes late: the dispute is LOST");

    assertThat(of("DISPUTE:STRIPE")).isZero();
    assertThat(ofMaker()).isNegative();
    assertThat(paymentIs("CHARGED_BACK")).isTrue();
    assertThat(
            number(database, "select count(*) from ledger_transaction where kind like 'DISPUTE%'"))
        .isEqualTo(2);
  }

  @Test
  void aWordBeforeItsPaymentIsRefusedSoThatItComesAgain() {
    World.execute(database, "update payment set provider_intent_id = 'pi_other'");

    refused(DisputeError.PAYMENT_UNKNOWN, () -> told(DisputeStatus.NEEDS_RESPONSE, FEE));

    assertThat(number(database, "select count(*) from dispute")).isZero();
  }

  @Test
  void nothingIsRefundedOfADisputedPayment() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    refused(PaymentError.DISPUTED, this::refundOne);

    assertThat(number(database, "select count(*) from refund")).isZero();
    assertThat(number(database, "select refunded_minor from shop_order")).isZero();

    told(DisputeStatus.WON, FEE);
    refundOne();
    assertThat(number(database, "select count(*) from refund")).isEqualTo(1);
  }

  @Test
  void aPaymentRefundedInPartIsSoAgainAfterAWonDispute() {
    refundOne();
    told(word("dp_9", "fraudulent", DisputeStatus.NEEDS_RESPONSE, FEE));
    told(word("dp_9", "fraudulent", DisputeStatus.WON, FEE));

    assertThat(paymentIs("PARTIALLY_REFUNDED")).isTrue();
  }

  @Test
  void theMakersWordsGoToTheBankOnceWithTheParcel() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    answer("It was handed over on Monday.");

    var request = request().orElseThrow();
    assertThat(request.words()).isEqualTo("It was handed over on Monday.");
    assertThat(request.carrier()).isEqualTo("UPS");
    assertThat(request.trackingNumber()).isEqualTo("1Z1");
    refused(DisputeError.EVIDENCE_SENT, () -> answer("And again."));

    answered(request, new EvidenceAnswer.Taken());
    assertThat(number(database, "select count(*) from dispute where status = 'UNDER_REVIEW'"))
        .isEqualTo(1);
    assertThat(request()).isEmpty();
  }

  @Test
  void wordsTheProviderDidNotTakeCanBeWrittenAnew() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    answer("First.");
    var first = request().orElseThrow();
    answered(first, new EvidenceAnswer.Refused("too_long"));
    answer("Second.");
    answered(first, new EvidenceAnswer.Taken());

    var second = request().orElseThrow();
    assertThat(second.words()).isEqualTo("Second.");
    assertThat(second.key()).isNotEqualTo(first.key());
  }

  @Test
  void noWordsAndLateWordsAndStrangersWordsAreRefused() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    refused(DisputeError.EVIDENCE_REQUIRED, () -> answer("  "));
    refused(
        DisputeError.NOT_FOUND,
        () ->
            as(
                u(1),
                MakerDisputeService.class,
                s -> {
                  s.answer(dispute(), "Mine.");
                  return null;
                }));
    now = DUE;
    refused(DisputeError.EVIDENCE_LATE, () -> answer("Too late."));
    assertThat(number(database, "select count(*) from dispute where evidence_status is null"))
        .isEqualTo(1);
  }

  @Test
  void makersAndTheOfficeSeeIt() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);

    var row = as(MAKER, MakerDisputeService.class, MakerDisputeService::mine).get(0);
    assertThat(row.number()).isEqualTo("N-1");
    assertThat(row.amount()).isEqualTo(Money.of(AMOUNT, "USD"));
    assertThat(as(MAKER, MakerDisputeService.class, s -> s.details(row.id())).answerable())
        .isTrue();
    assertThat(as(u(1), MakerDisputeService.class, MakerDisputeService::mine)).isEmpty();
    var details = as(u(3), OfficeDisputeService.class, s -> s.details(row.id()));
    assertThat(details.fee()).isEqualTo(Money.of(FEE, "USD"));
    assertThat(details.parts()).hasSize(1);
    assertThat(as(u(3), OfficeDisputeService.class, OfficeDisputeService::latest)).hasSize(1);
  }

  @Test
  void theDeadlineIsToldOnceWhileNobodyHasAnswered() {
    told(DisputeStatus.NEEDS_RESPONSE, FEE);
    remind();
    assertThat(fired(DisputeDeadlineNear.class)).isEmpty();

    now = DUE.minus(Duration.ofDays(1));
    remind();
    remind();
    assertThat(fired(DisputeDeadlineNear.class)).hasSize(1);
  }
}
