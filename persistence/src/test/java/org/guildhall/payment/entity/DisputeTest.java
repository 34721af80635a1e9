package org.guildhall.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputeTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(7));
  private static final UUID BIG = Ids.at(NOW);
  private static final UUID SMALL = Ids.at(NOW);

  @Test
  void isSharedOutByWhatIsLeftOfEachPart() {
    var payment = payment();
    payment.refund(BIG, 500, NOW);

    var dispute = open(payment, 1499);

    assertThat(dispute.getParts().get(BIG).getAmountMinor()).isEqualTo(1000);
    assertThat(dispute.getParts().get(SMALL).getAmountMinor()).isEqualTo(499);
  }

  @Test
  void isSharedOutByWhatWasGivenBackWhenNothingElseIsLeft() {
    var payment = payment();
    payment.refund(BIG, 1500, NOW);

    var whole = open(payment, 1999);
    assertThat(whole.getParts().get(BIG).getAmountMinor()).isEqualTo(1500);
    assertThat(whole.getParts().get(SMALL).getAmountMinor()).isEqualTo(499);

    payment.refund(SMALL, 499, NOW);
    assertThat(open(payment, 1999).getParts().get(BIG).getAmountMinor()).isEqualTo(1500);
  }

  @Test
  void isTakenAlthoughAllWasGivenBack() {
    var payment = payment();
    payment.refundAll(NOW);
    payment.dispute(NOW);
    refused(PaymentError.DISPUTED, () -> payment.refundAll(NOW));

    payment.disputeClosed(Set.of(DisputeStatus.WON), NOW);

    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void sharesTheFeeOutToTheLastCentAndOnce() {
    var dispute = open(payment(), 1999);

    assertThat(dispute.take(1999, 1500, NOW)).isTrue();
    assertThat(dispute.take(1, 9999, NOW)).isFalse();

    assertThat(dispute.getFeeMinor()).isEqualTo(1500);
    assertThat(dispute.getParts().values().stream().mapToLong(DisputePart::costMinor).sum())
        .isEqualTo(1999 + 1500);
  }

  @Test
  void whatWasTakenIsSharedOutWhereItIsLessThanWasAskedFor() {
    var dispute = open(payment(), 1999);

    dispute.take(999, 0, NOW);

    assertThat(dispute.getAmountMinor()).isEqualTo(999);
    assertThat(dispute.getParts().values().stream().mapToLong(DisputePart::getAmountMinor).sum())
        .isEqualTo(999);
  }

  @Test
  void aProtectedMakerBearsNothing() {
    var dispute = open(payment(), 1999);
    dispute.take(1999, 1500, NOW);
    dispute.bear(BIG, true, NOW);
    dispute.bear(SMALL, false, NOW);

    assertThat(dispute.getParts().get(BIG).getBorneMinor()).isZero();
    assertThat(dispute.getParts().get(SMALL).getBorneMinor())
        .isEqualTo(dispute.getParts().get(SMALL).costMinor());
  }

  @Test
  void theTableOfTransitions() {
    assertThat(DisputeStatus.NEEDS_RESPONSE.next())
        .containsExactly(DisputeStatus.UNDER_REVIEW, DisputeStatus.WON, DisputeStatus.LOST);
    assertThat(DisputeStatus.UNDER_REVIEW.next())
        .containsExactly(DisputeStatus.WON, DisputeStatus.LOST);
  }

  @ParameterizedTest
  @EnumSource(
      value = DisputeStatus.class,
      names = {"WON", "LOST"})
  void whatIsOverStaysOver(DisputeStatus end) {
    var dispute = open(payment(), 1999);
    if (end == DisputeStatus.WON) {
      dispute.win(NOW);
    } else {
      dispute.lose(NOW);
    }

    refused(DisputeError.ILLEGAL_TRANSITION, () -> dispute.review(NOW));
    refused(DisputeError.ILLEGAL_TRANSITION, () -> dispute.win(NOW));
    refused(DisputeError.ILLEGAL_TRANSITION, () -> dispute.lose(NOW));
    refused(DisputeError.EVIDENCE_LATE, () -> answer(dispute, "So it was.", NOW));
    assertThat(dispute.getStatus()).isEqualTo(end);
  }

  @Test
  void isAnsweredOnceAndBeforeTheDeadline() {
    var dispute = open(payment(), 1999);
    refused(DisputeError.EVIDENCE_REQUIRED, () -> answer(dispute, " ", NOW));
    refused(DisputeError.EVIDENCE_REQUIRED, () -> answer(dispute, "x".repeat(5001), NOW));
    refused(DisputeError.EVIDENCE_LATE, () -> answer(dispute, "So it was.", DUE));
    assertThat(dispute.getEvidence().getStatus()).isNull();

    answer(dispute, " So it was. ", DUE.minusMillis(1));

    assertThat(dispute.getEvidence().getText()).isEqualTo("So it was.");
    refused(DisputeError.EVIDENCE_SENT, () -> answer(dispute, "And more.", NOW));
    dispute.answerRefused("invalid", NOW);
    answer(dispute, "In fewer words.", NOW);
    assertThat(dispute.getEvidence().getAttempt()).isEqualTo(2);
  }

  @Test
  void aDisputedPaymentGivesNothingBack() {
    var payment = payment();
    payment.dispute(NOW);
    refused(PaymentError.DISPUTED, () -> payment.refund(BIG, 1, NOW));

    payment.disputeClosed(Set.of(DisputeStatus.WON), NOW);
    payment.refund(BIG, 1, NOW);
    payment.dispute(NOW);
    payment.keep(BIG, 1, NOW);
    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.DISPUTED);

    payment.disputeClosed(Set.of(DisputeStatus.LOST), NOW);
    refused(PaymentError.DISPUTED, () -> payment.refund(BIG, 1, NOW));
    refused(
        PaymentError.ILLEGAL_TRANSITION,
        () -> payment.disputeClosed(Set.of(DisputeStatus.WON), NOW));
  }

  @Test
  void allDisputesOfAPaymentSayWhereItStands() {
    var payment = payment();
    payment.dispute(NOW);
    payment.dispute(NOW);
    payment.disputeClosed(Set.of(DisputeStatus.LOST, DisputeStatus.UNDER_REVIEW), NOW);
    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.DISPUTED);

    payment.disputeClosed(Set.of(DisputeStatus.LOST, DisputeStatus.WON), NOW);
    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CHARGED_BACK);

    payment.dispute(NOW);
    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.DISPUTED);
  }

  private static void answer(Dispute dispute, String words, Instant when) {
    dispute.answer(words, "UPS", "1Z1", BIG, when);
  }

  private static Dispute open(Payment payment, long minor) {
    var terms = new DisputeTerms("dp_1", "fraudulent", Money.of(minor, "USD"), DUE);
    return Dispute.open(Ids.at(NOW), payment, terms, NOW);
  }

  private static Payment payment() {
    var amount = Money.of(1999, "USD");
    var payment =
        Payment.intend(
            Ids.at(NOW),
            Ids.at(NOW),
            1,
            ProviderName.STRIPE,
            amount,
            Map.of(BIG, 1500L, SMALL, 499L),
            DUE,
            NOW);
    payment.capture(amount, "cs_1", "pi_1", NOW);
    return payment;
  }

  private static void refused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }
}
