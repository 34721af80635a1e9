package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionListParams;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.guildhall.sandbox.MarketStub;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

  private final SettableClock clock =
      new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private MarketStub market;
  private SandboxUnderTest world;

  @BeforeEach
  void open() throws Exception {
    market = new MarketStub();
    world =
        new SandboxUnderTest(
            SandboxOptions.forTests().with("webhook-url", market.url()).with(clock));
  }

  @AfterEach
  void close() {
    world.close();
    market.close();
  }

  @Test
  void aSessionEndsWithItsTimeAndTellsTheMarket() throws StripeException {
    long halfAnHour = clock.instant().plus(Duration.ofMinutes(30)).getEpochSecond();
    Session session = create(SandboxUnderTest.anOrder().setExpiresAt(halfAnHour).build(), "k1");
    clock.advance(Duration.ofMinutes(30));

    await().until(() -> market.types().contains("checkout.session.expired"));
    assertThat(read(session.getId()).getStatus()).isEqualTo("expired");
    assertThat(read(session.getId()).getUrl()).isNull();
    assertThat(world.pay(session.getId(), "4242424242424242").statusCode()).isEqualTo(303);
    assertThat(world.get("/pay/" + session.getId()).statusCode()).isEqualTo(410);
    assertThat(read(session.getId()).getPaymentStatus()).isEqualTo("unpaid");
  }

  @Test
  void expiringCancelsTheIntentOfAFailedAttempt() throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), "4000000000000002");
    world.stripe().v1().checkout().sessions().expire(session.getId());

    String intent = read(session.getId()).getPaymentIntent();
    assertThat(world.stripe().v1().paymentIntents().retrieve(intent).getStatus())
        .isEqualTo("canceled");
    await()
        .until(
            () ->
                market.types().contains("payment_intent.canceled")
                    && market.types().contains("checkout.session.expired"));
  }

  @Test
  void refusesToExpireWhatIsPaid() throws StripeException {
    Session session = world.openSession();
    world.pay(session.getId(), "4242424242424242");

    InvalidRequestException refusal =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> world.stripe().v1().checkout().sessions().expire(session.getId()));
    assertThat(refusal.getStatusCode()).isEqualTo(400);
    assertThat(read(session.getId()).getStatus()).isEqualTo("complete");
  }

  @Test
  void theControlEndsASessionBeforeItsTime() {
    Session session = world.openSession();
    assertThat(world.order("/control/sessions/" + session.getId() + "/expire", "").body())
        .contains("expired");
    await().until(() -> market.types().contains("checkout.session.expired"));
    assertThat(world.order("/control/sessions/cs_test_x/expire", "").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameKeyMakesOneSession() throws StripeException {
    SessionCreateParams params = SandboxUnderTest.anOrder().build();
    Session first = create(params, "same");
    Session second = create(params, "same");

    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .hasValue("true");
    assertThat(world.stripe().v1().checkout().sessions().list().getData()).hasSize(1);
  }

  @Test
  void listsNewestFirstInPages() throws StripeException {
    Session first = world.openSession();
    Session second = world.openSession();
    Session third = world.openSession();
    var list = world.stripe().v1().checkout().sessions();

    var page = list.list(SessionListParams.builder().setLimit(2L).build());
    assertThat(page.getData())
        .extracting(Session::getId)
        .containsExactly(third.getId(), second.getId());
    assertThat(page.getHasMore()).isTrue();
    var rest = list.list(SessionListParams.builder().setStartingAfter(second.getId()).build());
    assertThat(rest.getData()).extracting(Session::getId).containsExactly(first.getId());
    assertThat(rest.getHasMore()).isFalse();
    var before = list.list(SessionListParams.builder().setEndingBefore(second.getId()).build());
    assertThat(before.getData()).extracting(Session::getId).containsExactly(third.getId());
  }

  private Session create(SessionCreateParams params, String key) throws StripeException {
    return world
        .stripe()
        .v1()
        .checkout()
        .sessions()
        .create(params, RequestOptions.builder().setIdempotencyKey(key).build());
  }

  private Session read(String id) throws StripeException {
    return world.stripe().v1().checkout().sessions().retrieve(id);
  }
}
