package org.guildhall.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.paypal.PayPalWorld;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox answers as PayPal, judged by PayPal's own descriptions. */
class PayPalContractTest {

  private static final Optional<PayPalSpec> SPEC = PayPalSpec.load();

  private PayPalWorld world;

  @BeforeEach
  void open() {
    assumeTrue(SPEC.isPresent(), SharedData.absence(PayPalSpec.FILES.get(0)));
    world = new PayPalWorld();
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void everyAnswerFitsTheDescription() {
    ObjectNode plain = PayPalWorld.anOrder("G-0");
    plain.remove("payment_source");
    world.call("POST", "/v2/checkout/orders", plain, "Prefer", "return=representation");
    String capture = world.paid("G-1", "buyer@example.com");
    world.call("GET", "/v2/payments/captures/" + capture, null);
    String refund = world.refund(capture, "5.00", "r1").answer().path("id").asText();
    world.call("GET", "/v2/payments/refunds/" + refund, null);
    world.refund(capture, "500.00", "r2");
    world.paid("G-2", "declined@example.com");
    world.paid("G-3", "denied@example.com");
    world.paid("G-4", "disputing@example.com");
    String order = world.order("G-5");
    world.capture(order);
    world.call("GET", "/v2/checkout/orders/" + order, null);
    world.call("GET", "/v2/checkout/orders/UNKNOWN", null);
    ObjectNode wrong = PayPalWorld.anOrder("G-6");
    wrong.withObject("/purchase_units/0/amount").put("value", "26.00");
    world.call("POST", "/v2/checkout/orders", wrong, "PayPal-Request-Id", "wrong");
    wrong.remove("intent");
    world.call("POST", "/v2/checkout/orders", wrong, "PayPal-Request-Id", "wrong");
    String dispute =
        world
            .call("GET", "/v1/customer/disputes", null)
            .answer()
            .at("/items/0/dispute_id")
            .asText();
    world.call("GET", "/v1/customer/disputes/" + dispute, null);
    world.evidence(dispute, "It was handed over.");
    world.call("GET", "/v1/customer/disputes/" + dispute, null);
    world
        .sandbox()
        .order("/control/paypal/disputes/" + dispute + "/resolve", "{\"outcome\":\"buyer\"}");
    world.call("GET", "/v1/customer/disputes/" + dispute, null);
    world.call("GET", "/v1/notifications/webhooks-events", null);
    List<String> findings =
        world.exchanges().stream()
            .flatMap(
                call ->
                    SPEC
                        .orElseThrow()
                        .checkAnswer(call.method(), call.path(), call.status(), call.answer())
                        .stream())
            .toList();
    assertThat(findings).isEmpty();
    assertThat(world.exchanges())
        .filteredOn(call -> call.status() >= 400)
        .isNotEmpty()
        .allSatisfy(
            call ->
                assertThat(SPEC.orElseThrow().knowsIssue(call.issue())).as(call.issue()).isTrue());
  }

  @Test
  void everyEventFitsTheDescription() {
    String capture = world.paid("G-1", "buyer@example.com");
    world.refund(capture, null, "r1");
    world.paid("G-2", "denied@example.com");
    world.paid("G-3", "disputing@example.com");
    String charged = world.paid("G-4", "buyer@example.com");
    var opened =
        world
            .sandbox()
            .order("/control/paypal/captures/" + charged + "/dispute", "{\"chargeback\":true}");
    String dispute = Json.parse(opened.body()).path("dispute_id").asText();
    world.evidence(dispute, "winning_evidence");
    await()
        .untilAsserted(
            () ->
                assertThat(world.events())
                    .contains(
                        "CHECKOUT.ORDER.APPROVED",
                        "PAYMENT.CAPTURE.COMPLETED",
                        "PAYMENT.CAPTURE.REFUNDED",
                        "PAYMENT.CAPTURE.DENIED",
                        "CUSTOMER.DISPUTE.CREATED",
                        "CUSTOMER.DISPUTE.UPDATED",
                        "CUSTOMER.DISPUTE.RESOLVED"));
    for (MarketStub.Delivery delivery : world.market().deliveries()) {
      ObjectNode event = Json.parse(delivery.body());
      assertThat(SPEC.orElseThrow().checkObject("event", event)).as(delivery.body()).isEmpty();
      String kind = event.path("resource_type").asText();
      ObjectNode resource = (ObjectNode) event.get("resource");
      resource.remove("supplementary_data");
      assertThat(
              SPEC.orElseThrow()
                  .checkObject(kind.equals("checkout-order") ? "order" : kind, resource))
          .as(delivery.body())
          .isEmpty();
    }
  }

  @Test
  void theJudgeFindsWhatIsWrong() {
    ObjectNode order = Json.object().put("id", "X").put("status", "PAID").put("color", "red");
    assertThat(SPEC.orElseThrow().checkObject("order", order)).hasSize(2);
  }
}
