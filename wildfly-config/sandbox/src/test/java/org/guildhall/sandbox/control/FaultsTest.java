package org.guildhall.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.UncheckedIOException;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  private final SandboxUnderTest world = SandboxUnderTest.start();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anOrderedErrorHappensAsOftenAsOrderedAndChangesNothing() throws StripeException {
    fault("{\"target\":\"stripe\",\"errorStatus\":503,\"times\":1}");

    ApiException failure = catchThrowableOfType(ApiException.class, () -> create("k"));
    assertThat(failure.getStatusCode()).isEqualTo(503);
    assertThat(sessions()).isZero();
    assertThat(create("k").getStatus()).isEqualTo("open");
    assertThat(world.json("/control/faults")).isEmpty();
  }

  @Test
  void aConnectionDroppedAfterTheWorkIsHealedByTheSameKey() throws StripeException {
    fault("{\"target\":\"stripe\",\"reset\":\"afterAccept\",\"match\":\"POST /v1/checkout\"}");
    assertThatThrownBy(() -> create("k")).isInstanceOf(ApiConnectionException.class);
    assertThat(sessions()).isEqualTo(1);

    world.delete("/control/faults");
    Session found = create("k");
    assertThat(found.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .hasValue("true");
    assertThat(sessions()).isEqualTo(1);
  }

  @Test
  void aConnectionDroppedAtOnceLeavesNothingBehind() throws StripeException {
    fault("{\"target\":\"stripe\",\"reset\":true,\"match\":\"POST\"}");
    assertThatThrownBy(() -> create("k")).isInstanceOf(ApiConnectionException.class);
    assertThat(sessions()).isZero();
    assertThat(world.json("/control/requests").get(0).path("status").asInt()).isZero();
  }

  @Test
  void latencyHoldsTheAnswerBack() throws StripeException {
    fault("{\"target\":\"stripe\",\"latencyMs\":300,\"times\":1}");
    long start = System.nanoTime();
    create("k");
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
  }

  @Test
  void theCarrierCanFailToo() {
    fault("{\"target\":\"carrier\",\"errorStatus\":500}");
    assertThat(world.get("/api/track/v1/details/1Z999AA10123456784").statusCode()).isEqualTo(500);
    fault("{\"target\":\"carrier\",\"reset\":true}");
    assertThatThrownBy(() -> world.get("/api/track/v1/details/1Z999AA10123456784"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"target\":\"moon\"}",
        "{\"target\":\"stripe\",\"latency\":5}",
        "{\"target\":\"stripe\",\"latencyMs\":-5}",
        "{\"target\":\"stripe\",\"latencyMs\":\"soon\"}",
        "{\"target\":\"stripe\",\"reset\":\"sometimes\"}",
        "not json",
        ""
      })
  void refusesAFaultThatItDoesNotUnderstand(String order) {
    assertThat(world.order("/control/faults", order).statusCode()).isEqualTo(400);
    assertThat(world.json("/control/faults")).isEmpty();
  }

  private void fault(String json) {
    assertThat(world.order("/control/faults", json).statusCode()).isEqualTo(200);
  }

  private Session create(String key) throws StripeException {
    SessionCreateParams params = SandboxUnderTest.anOrder().build();
    RequestOptions options = RequestOptions.builder().setIdempotencyKey(key).build();
    return world.stripe().v1().checkout().sessions().create(params, options);
  }

  private int sessions() throws StripeException {
    return world.stripe().v1().checkout().sessions().list().getData().size();
  }
}
