package org.guildhall.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionLineItemListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real client talks to the sandbox, and Stripe's own description judges every word. */
class StripeContractTest {

  private static final Optional<StripeSpec> SPEC = StripeSpec.load();

  private SandboxUnderTest world;
  private StripeClient stripe;

  @BeforeEach
  void open() {
    assumeTrue(SPEC.isPresent(), SharedData.absence(StripeSpec.FILE));
    world = SandboxUnderTest.start();
    stripe = world.stripe();
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void everyAnswerAndRequestOfThePaymentThreadFitsTheDescription() throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), "4000000000000002");
    world.pay(session.getId(), "4000000000003220");
    world.post("/pay/" + session.getId() + "/authentication", Map.of("outcome", "fail"));
    stripe.v1().checkout().sessions().retrieve(session.getId());
    world.pay(session.getId(), "4242424242424242");

    Session paid =
        stripe
            .v1()
            .checkout()
            .sessions()
            .retrieve(
                session.getId(),
                SessionRetrieveParams.builder()
                    .addExpand("payment_intent.latest_charge")
                    .addExpand("line_items")
                    .build());
    assertThat(paid.getPaymentIntentObject().getLatestChargeObject().getPaid()).isTrue();
    assertThat(paid.getLineItems().getData()).hasSize(1);
    stripe
        .v1()
        .checkout()
        .sessions()
        .lineItems()
        .list(session.getId(), SessionLineItemListParams.builder().setLimit(5L).build());
    stripe
        .v1()
        .checkout()
        .sessions()
        .list(
            SessionListParams.builder()
                .setPaymentIntent(paid.getPaymentIntent())
                .addExpand("data.payment_intent")
                .build());

    assertThat(findings()).isEmpty();
    assertThat(calls()).contains("POST /v1/checkout/sessions");
  }

  @Test
  void intentsChargesAndRefundsFitTheDescription() throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), "4242424242424242");
    String intentId =
        stripe.v1().checkout().sessions().retrieve(session.getId()).getPaymentIntent();
    PaymentIntent intent =
        stripe
            .v1()
            .paymentIntents()
            .retrieve(
                intentId, PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build());
    assertThat(intent.getMetadata()).containsEntry("order", "G-1001");
    assertThat(intent.getTransferGroup()).isEqualTo("G-1001");
    stripe.v1().paymentIntents().list(PaymentIntentListParams.builder().setLimit(3L).build());
    Charge charge =
        stripe
            .v1()
            .charges()
            .retrieve(
                intent.getLatestCharge(),
                ChargeRetrieveParams.builder().addExpand("payment_intent").build());
    assertThat(charge.getPaymentMethodDetails().getCard().getLast4()).isEqualTo("4242");
    Refund refund =
        stripe
            .v1()
            .refunds()
            .create(
                RefundCreateParams.builder()
                    .setPaymentIntent(intentId)
                    .setAmount(500L)
                    .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                    .putMetadata("case", "7")
                    .build());
    stripe.v1().refunds().retrieve(refund.getId());
    assertThat(
            stripe
                .v1()
                .refunds()
                .list(RefundListParams.builder().setPaymentIntent(intentId).build())
                .getData())
        .hasSize(1);

    assertThat(findings()).isEmpty();
  }

  @Test
  void expiredSessionsAndEventsFitTheDescription() throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), "4000000000009995");
    Session expired = stripe.v1().checkout().sessions().expire(session.getId());
    assertThat(expired.getStatus()).isEqualTo("expired");
    List<Event> events =
        stripe.v1().events().list(EventListParams.builder().setLimit(50L).build()).getData();
    assertThat(events)
        .extracting(Event::getType)
        .containsExactlyInAnyOrder(
            "payment_intent.created",
            "charge.failed",
            "payment_intent.payment_failed",
            "payment_intent.canceled",
            "checkout.session.expired");
    assertThat(events)
        .allSatisfy(event -> assertThat(event.getDataObjectDeserializer().getObject()).isPresent());
    stripe.v1().events().retrieve(events.get(0).getId());

    assertThat(findings()).isEmpty();
    for (JsonNode entry : world.json("/control/requests")) {
      for (JsonNode event : entry.path("answer").path("data")) {
        if (event.path("object").asText().equals("event")) {
          assertThat(SPEC.orElseThrow().checkObject(event.at("/data/object"))).isEmpty();
        }
      }
    }
  }

  @Test
  void refusalsFitTheDescription() {
    InvalidRequestException unknown =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> stripe.v1().paymentIntents().retrieve("pi_unknown"));
    assertThat(unknown.getCode()).isEqualTo("resource_missing");
    assertThat(unknown.getStatusCode()).isEqualTo(404);
    Session session = world.openSession();
    world.pay(session.getId(), "4000000000000002");
    InvalidRequestException owned =
        catchThrowableOfType(
            InvalidRequestException.class,
            () ->
                stripe
                    .v1()
                    .paymentIntents()
                    .cancel(
                        stripe
                            .v1()
                            .checkout()
                            .sessions()
                            .retrieve(session.getId())
                            .getPaymentIntent()));
    assertThat(owned.getMessage()).contains("Expire the Checkout Session instead");

    assertThat(findings()).isEmpty();
  }

  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    world
        .json("/control/requests")
        .forEach(entry -> findings.addAll(SPEC.orElseThrow().checkEntry(entry)));
    return findings;
  }

  private List<String> calls() {
    List<String> calls = new ArrayList<>();
    world
        .json("/control/requests")
        .forEach(
            entry -> calls.add(entry.path("method").asText() + " " + entry.path("path").asText()));
    return calls;
  }
}
