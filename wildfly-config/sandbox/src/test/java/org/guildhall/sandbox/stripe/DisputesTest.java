package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.param.DisputeListParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.time.Instant;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputesTest {

  private static final String CARD = "4000000000000259";
  private static final long NET = 1234 - 66;

  private final MoneyWorld world = new MoneyWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theCardDisputesAtOnceAndTakesTheMoney() throws StripeException {
    Dispute dispute = disputed(CARD);
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(dispute.getReason()).isEqualTo("fraudulent");
    assertThat(dispute.getAmount()).isEqualTo(1234);
    assertThat(dispute.getEvidenceDetails().getDueBy())
        .isGreaterThan(Instant.now().plus(Duration.ofDays(6)).getEpochSecond());
    assertThat(dispute.getBalanceTransactions().get(0).getFee()).isEqualTo(1500);
    assertThat(world.balance(null)).isEqualTo(NET - 1234 - 1500);
    await()
        .untilAsserted(
            () ->
                assertThat(world.market().types())
                    .contains(
                        "checkout.session.completed",
                        "charge.dispute.created",
                        "charge.dispute.funds_withdrawn"));
    assertThat(
            world
                .event("charge.dispute.created")
                .at("/data/object/evidence_details/due_by")
                .asLong())
        .isEqualTo(dispute.getEvidenceDetails().getDueBy());
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class,
                    () ->
                        world
                            .stripe()
                            .v1()
                            .refunds()
                            .create(
                                RefundCreateParams.builder()
                                    .setPaymentIntent(dispute.getPaymentIntent())
                                    .build()))
                .getCode())
        .isEqualTo("charge_disputed");
  }

  @ParameterizedTest
  @CsvSource({"winning_evidence, won, 0", "losing_evidence, lost, 1234"})
  void theEvidenceDecides(String text, String status, long lost) throws StripeException {
    Dispute dispute = disputed(CARD);
    Dispute answered = answer(dispute, text, true);
    assertThat(answered.getStatus()).isEqualTo("under_review");
    assertThat(answered.getEvidenceDetails().getSubmissionCount()).isEqualTo(1);
    await().until(() -> world.market().types().contains("charge.dispute.closed"));
    assertThat(get(dispute).getStatus()).isEqualTo(status);
    assertThat(world.balance(null)).isEqualTo(NET - 1500 - lost);
    if (status.equals("won")) {
      await().until(() -> world.market().types().contains("charge.dispute.funds_reinstated"));
    }
    assertThat(world.market().types()).contains("charge.dispute.updated");
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class, () -> answer(dispute, "more", true)))
        .hasMessageContaining("already closed");
  }

  @Test
  void evidenceIsKeptUntilItIsHandedIn() throws StripeException {
    Dispute dispute = disputed("4000000000002685");
    assertThat(dispute.getReason()).isEqualTo("product_not_received");
    Dispute kept = answer(dispute, "winning_evidence", false);
    assertThat(kept.getStatus()).isEqualTo("needs_response");
    assertThat(kept.getEvidenceDetails().getHasEvidence()).isTrue();
    assertThat(kept.getEvidenceDetails().getSubmissionCount()).isZero();
    world
        .stripe()
        .v1()
        .disputes()
        .update(dispute.getId(), DisputeUpdateParams.builder().setSubmit(true).build());
    await().until(() -> get(dispute).getStatus().equals("won"));
  }

  @Test
  void givingInLosesAndAnOrderDecides() throws StripeException {
    Dispute first = disputed(CARD);
    assertThat(world.stripe().v1().disputes().close(first.getId()).getStatus()).isEqualTo("lost");
    Dispute second = disputed(CARD);
    answer(second, "Here is the proof of delivery", true);
    assertThat(
            world
                .sandbox()
                .order("/control/disputes/" + second.getId() + "/decide", "{\"outcome\":\"won\"}")
                .statusCode())
        .isEqualTo(200);
    assertThat(get(second).getStatus()).isEqualTo("won");
  }

  @Test
  void anyChargeIsDisputedOnOrder() throws StripeException {
    String intent = world.sale("4242424242424242");
    String charge = world.stripe().v1().paymentIntents().retrieve(intent).getLatestCharge();
    String path = "/control/charges/" + charge + "/dispute";
    assertThat(world.sandbox().order(path, "{\"reason\":\"product_unacceptable\"}").statusCode())
        .isEqualTo(200);
    assertThat(world.stripe().v1().charges().retrieve(charge).getDisputed()).isTrue();
    assertThat(world.sandbox().order(path, "").statusCode()).isEqualTo(400);
    assertThat(
            world
                .stripe()
                .v1()
                .disputes()
                .list(DisputeListParams.builder().setCharge(charge).build())
                .getData())
        .hasSize(1);
  }

  @Test
  void silenceLosesWhenTheTimeIsOver() throws StripeException {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-20T10:00:00Z"));
    try (SandboxUnderTest sandbox = new SandboxUnderTest(SandboxOptions.forTests().with(clock))) {
      String session = sandbox.openSession().getId();
      sandbox.pay(session, CARD);
      Dispute dispute = sandbox.stripe().v1().disputes().list().getData().get(0);
      clock.advance(Duration.ofDays(8));
      await()
          .until(
              () ->
                  sandbox
                      .stripe()
                      .v1()
                      .disputes()
                      .retrieve(dispute.getId())
                      .getStatus()
                      .equals("lost"));
    }
  }

  private Dispute disputed(String card) throws StripeException {
    String intent = world.sale(card);
    return world
        .stripe()
        .v1()
        .disputes()
        .list(DisputeListParams.builder().setPaymentIntent(intent).build())
        .getData()
        .get(0);
  }

  private Dispute answer(Dispute dispute, String text, boolean submit) throws StripeException {
    return world
        .stripe()
        .v1()
        .disputes()
        .update(
            dispute.getId(),
            DisputeUpdateParams.builder()
                .setEvidence(
                    DisputeUpdateParams.Evidence.builder().setUncategorizedText(text).build())
                .setSubmit(submit)
                .build());
  }

  private Dispute get(Dispute dispute) throws StripeException {
    return world.stripe().v1().disputes().retrieve(dispute.getId());
  }
}
