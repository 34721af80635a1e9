package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundsTest {

  private MarketStub market;
  private SandboxUnderTest world;

  @BeforeEach
  void open() throws Exception {
    market = new MarketStub();
    world =
        new SandboxUnderTest(
            SandboxOptions.forTests()
                .with("webhook-url", market.url())
                .with("refund-settle-seconds", "0"));
  }

  @AfterEach
  void close() {
    world.close();
    market.close();
  }

  @Test
  void refundsInPartsUpToTheAmountPaid() throws StripeException {
    String intent = paid("4242424242424242");
    assertThat(refund(intent, 1000L).getStatus()).isEqualTo("succeeded");
    assertThat(charge(intent).getRefunded()).isFalse();

    InvalidRequestException tooMuch =
        catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 235L));
    assertThat(tooMuch.getParam()).isEqualTo("amount");
    assertThat(refund(intent, null).getAmount()).isEqualTo(234L);
    assertThat(charge(intent).getRefunded()).isTrue();
    assertThat(charge(intent).getAmountRefunded()).isEqualTo(1234L);
    InvalidRequestException again =
        catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, null));
    assertThat(again.getCode()).isEqualTo("charge_already_refunded");
  }

  @Test
  void aRefundToTheFailingCardBouncesLater() throws StripeException {
    String intent = paid("4000000000005126");
    Refund refund = refund(intent, 1234L);
    assertThat(refund.getStatus()).isEqualTo("succeeded");

    await().until(() -> market.types().contains("refund.failed"));
    Refund failed = world.stripe().v1().refunds().retrieve(refund.getId());
    assertThat(failed.getStatus()).isEqualTo("failed");
    assertThat(failed.getFailureReason()).isEqualTo("expired_or_canceled_card");
    assertThat(charge(intent).getAmountRefunded()).isZero();
  }

  @Test
  void aRefundToTheSlowCardArrivesLater() throws StripeException {
    Refund refund = refund(paid("4000000000007726"), 1234L);
    assertThat(refund.getStatus()).isEqualTo("pending");

    await().until(() -> market.types().contains("refund.updated"));
    assertThat(world.stripe().v1().refunds().retrieve(refund.getId()).getStatus())
        .isEqualTo("succeeded");
  }

  @Test
  void refusesARefundOfWhatWasNeverPaid() throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), "4000000000000002");
    String intent = intent(session);

    assertThat(catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 100L)))
        .hasMessageContaining("does not have a successful charge");
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class,
                    () ->
                        world.stripe().v1().refunds().create(RefundCreateParams.builder().build()))
                .getCode())
        .isEqualTo("parameter_missing");
  }

  private String paid(String card) throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), card);
    return intent(session);
  }

  private String intent(Session session) throws StripeException {
    return world.stripe().v1().checkout().sessions().retrieve(session.getId()).getPaymentIntent();
  }

  private Refund refund(String intent, Long amount) throws StripeException {
    return world
        .stripe()
        .v1()
        .refunds()
        .create(RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build());
  }

  private Charge charge(String intent) throws StripeException {
    String id = world.stripe().v1().paymentIntents().retrieve(intent).getLatestCharge();
    return world.stripe().v1().charges().retrieve(id);
  }
}
