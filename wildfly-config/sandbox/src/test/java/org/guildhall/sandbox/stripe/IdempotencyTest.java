package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.guildhall.sandbox.SettableClock;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.state.StateLog;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final Idempotency idempotency =
      new Idempotency(StateLog.temporary().table("idempotency"), clock);
  private final AtomicInteger runs = new AtomicInteger();
  private final Supplier<Answer> operation =
      () -> Answer.jsonText(200, "{\"run\":" + runs.incrementAndGet() + "}");

  @Test
  void replaysTheFirstAnswerToTheSameRequest() {
    Answer first = idempotency.once("k", "a=1", "req_1", operation);
    Answer second = idempotency.once("k", "a=1", "req_2", operation);

    assertThat(second.bodyText()).isEqualTo(first.bodyText()).isEqualTo("{\"run\":1}");
    assertThat(first.headers()).doesNotContainKey("Idempotent-Replayed");
    assertThat(second.headers())
        .containsEntry("Idempotent-Replayed", "true")
        .containsEntry("Original-Request", "req_1");
    assertThat(runs).hasValue(1);
  }

  @Test
  void replaysARefusalToo() {
    idempotency.once("k", "a=1", "req_1", () -> Answer.jsonText(402, "{\"no\":1}"));
    Answer second = idempotency.once("k", "a=1", "req_2", operation);

    assertThat(second.status()).isEqualTo(402);
    assertThat(second.bodyText()).isEqualTo("{\"no\":1}");
    assertThat(runs).hasValue(0);
  }

  @Test
  void refusesOtherParametersUnderTheSameKey() {
    idempotency.once("k", "a=1", "req_1", operation);

    assertThatThrownBy(() -> idempotency.once("k", "a=2", "req_2", operation))
        .isInstanceOfSatisfying(
            StripeError.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(400);
              assertThat(refusal.body("req_2").at("/error/type").asText())
                  .isEqualTo("idempotency_error");
            });
    assertThat(runs).hasValue(1);
  }

  @Test
  void refusesAKeyWhoseFirstRequestStillRuns() {
    Supplier<Answer> impatient = () -> idempotency.once("k", "a=1", "req_2", operation);

    assertThatThrownBy(() -> idempotency.once("k", "a=1", "req_1", impatient))
        .isInstanceOfSatisfying(
            StripeError.class, refusal -> assertThat(refusal.status()).isEqualTo(409));
    assertThat(runs).hasValue(0);
  }

  @Test
  void forgetsAKeyAfterADay() {
    idempotency.once("k", "a=1", "req_1", operation);
    clock.advance(Duration.ofHours(24));
    assertThat(idempotency.once("k", "a=2", "req_2", operation).bodyText())
        .isEqualTo("{\"run\":2}");
  }
}
