package org.guildhall.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTest {

  private static final List<String> SUCCESS =
      List.of(
          "payment_intent.created",
          "charge.succeeded",
          "payment_intent.succeeded",
          "checkout.session.completed");

  private MarketStub market;
  private SandboxUnderTest world;

  @BeforeEach
  void open() throws Exception {
    market = new MarketStub();
    world = SandboxUnderTest.sendingTo(market);
  }

  @AfterEach
  void close() {
    world.close();
    market.close();
  }

  @Test
  void theRealClientTakesTheSignatureAndReadsTheObject() throws Exception {
    String id = pay();
    await().until(() -> market.types().containsAll(SUCCESS));

    for (MarketStub.Delivery delivery : market.deliveries()) {
      Event event =
          Webhook.constructEvent(
              delivery.body(), delivery.signature(), SandboxUnderTest.WEBHOOK_SECRET);
      assertThat(event.getApiVersion()).isEqualTo(Stripe.API_VERSION);
      assertThat(event.getDataObjectDeserializer().getObject()).isPresent();
    }
    Session session = (Session) object("checkout.session.completed");
    assertThat(session.getId()).isEqualTo(id);
    assertThat(session.getMetadata()).containsEntry("order", "G-1001");
  }

  @Test
  void aForgedBodyDoesNotVerify() {
    pay();
    await().until(() -> !market.deliveries().isEmpty());
    MarketStub.Delivery delivery = market.deliveries().get(0);
    assertThatThrownBy(
            () ->
                Webhook.constructEvent(
                    delivery.body().replace("1234", "1"),
                    delivery.signature(),
                    SandboxUnderTest.WEBHOOK_SECRET))
        .isInstanceOf(SignatureVerificationException.class);
  }

  @Test
  void aDeclineIsToldToo() {
    world.pay(world.openSession().getId(), "4000000000000002");
    await()
        .until(
            () ->
                market
                    .types()
                    .containsAll(List.of("charge.failed", "payment_intent.payment_failed")));
    assertThat(market.types()).doesNotContain("checkout.session.completed");
  }

  @Test
  void aRefusedEventIsSentAgain() {
    market.refuseNext(500);
    pay();
    await().until(() -> market.deliveries().size() == SUCCESS.size() + 1);
    await().until(() -> deliveriesIn("DELIVERED") == SUCCESS.size());
    assertThat(world.json("/control/events").findValuesAsText("status"))
        .contains("500")
        .hasSize(SUCCESS.size() + 1);
  }

  @Test
  void eventsAreHeldAndReleased() {
    fault("\"hold\":true");
    pay();
    await().until(() -> deliveriesIn("HELD") == SUCCESS.size());
    assertThat(market.deliveries()).isEmpty();

    world.delete("/control/faults");
    assertThat(world.order("/control/events/release", "").body()).contains("4");
    await().until(() -> market.types().containsAll(SUCCESS));
    assertThat(world.order("/control/events/release", "").body()).contains("0");
  }

  @Test
  void eventsComeLastFirst() {
    fault("\"reorder\":true");
    pay();
    await().until(() -> market.deliveries().size() == SUCCESS.size());
    assertThat(market.types())
        .containsExactly(
            "checkout.session.completed",
            "payment_intent.succeeded",
            "charge.succeeded",
            "payment_intent.created");
  }

  @Test
  void eventsComeMoreThanOnce() {
    fault("\"duplicate\":2,\"match\":\"checkout.session.completed\"");
    pay();
    await().until(() -> market.deliveries().size() == SUCCESS.size() + 2);
    assertThat(market.types()).filteredOn("checkout.session.completed"::equals).hasSize(3);
  }

  @Test
  void anAnswerThatGetsLostMeansASecondDelivery() {
    fault("\"reset\":\"afterAccept\",\"times\":1,\"match\":\"checkout.session.completed\"");
    pay();
    await().until(() -> market.deliveries().size() == SUCCESS.size() + 1);
    assertThat(market.types()).filteredOn("checkout.session.completed"::equals).hasSize(2);
  }

  @Test
  void anEventIsSentAgainOnDemand() {
    pay();
    await().until(() -> deliveriesIn("DELIVERED") == SUCCESS.size());
    String event = world.json("/control/events").get(0).path("event").asText();
    assertThat(world.order("/control/events/" + event + "/resend", "").statusCode()).isEqualTo(202);
    await().until(() -> market.deliveries().size() == SUCCESS.size() + 1);
    assertThat(world.order("/control/events/evt_x/resend", "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatWasNotDeliveredIsDeliveredAfterARestart(@TempDir Path folder) {
    SandboxOptions options =
        SandboxOptions.forTests()
            .with("webhook-url", market.url())
            .with("state-dir", folder.toString());
    String id;
    try (SandboxUnderTest first = new SandboxUnderTest(options)) {
      first.order("/control/faults", "{\"target\":\"webhook\",\"latencyMs\":600000}");
      id = first.openSession().getId();
      first.pay(id, "4242424242424242");
    }
    assertThat(market.deliveries()).isEmpty();
    try (SandboxUnderTest second = new SandboxUnderTest(options)) {
      assertThat(second.json("/control/events")).hasSize(SUCCESS.size());
      assertThat(second.get("/pay/" + id).statusCode()).isEqualTo(303);
      String event = second.json("/control/events").get(0).path("event").asText();
      second.order("/control/events/" + event + "/resend", "");
      await().until(() -> market.types().contains("checkout.session.completed"));
    }
  }

  private String pay() {
    String id = world.openSession().getId();
    world.pay(id, "4242424242424242");
    return id;
  }

  private void fault(String fields) {
    assertThat(
            world.order("/control/faults", "{\"target\":\"webhook\"," + fields + "}").statusCode())
        .isEqualTo(200);
  }

  private long deliveriesIn(String state) {
    long count = 0;
    for (JsonNode delivery : world.json("/control/events")) {
      count += delivery.path("state").asText().equals(state) ? 1 : 0;
    }
    return count;
  }

  private Object object(String type) throws Exception {
    MarketStub.Delivery delivery =
        market.deliveries().stream().filter(d -> d.type().equals(type)).findFirst().orElseThrow();
    return Webhook.constructEvent(
            delivery.body(), delivery.signature(), SandboxUnderTest.WEBHOOK_SECRET)
        .getDataObjectDeserializer()
        .getObject()
        .orElseThrow();
  }
}
